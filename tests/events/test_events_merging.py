"""One happening, one event; and what a coder must see."""

from told import claim, tell


def test_a_definite_word_takes_up_the_event_told_before():
    text = "انفجرت سيارة مفخخة في الكرادة. وقال شهود إن الانفجار دمر محال. وأوقع الهجوم ضحايا."
    told = tell(text, places=["الكرادة"])
    event = told.one("explosive_device")
    assert len(event.triggers) > 1
    assert "attack" not in told.types()


def test_evidence_lists_every_sentence():
    text = "قصف الجيش بلدة حزة. واستمر قصف حزة حتى المساء."
    told = tell(text, places=["حزة"])
    assert len(told.events[0].evidence) == len({e.status for e in told.events}) or len(told.events) == 2


def test_other_towns_are_other_events():
    text = "انفجرت عبوة ناسفة في الكرادة. وانفجرت عبوة ناسفة في الفلوجة."
    assert tell(text, places=["الكرادة", "الفلوجة"]).types() == ["explosive_device", "explosive_device"]


def test_other_days_are_other_events():
    text = "قصف الجيش المدينة الأحد. وقصف الجيش المدينة الثلاثاء."
    times = {"الأحد": ("2024-05-05", "2024-05-05"), "الثلاثاء": ("2024-05-07", "2024-05-07")}
    assert tell(text, times=times).types() == ["shelling", "shelling"]


def test_another_attack_is_another_event():
    text = "أوقع هجوم على الحاجز قتلى. وأوقع هجوم آخر جرحى."
    assert tell(text).types() == ["attack", "attack"]


def test_other_actors_are_other_events():
    text = "قصف الجيش المدينة. وقصف الفصيل المدينة."
    assert tell(text, orgs=["الجيش", "الفصيل"]).types() == ["shelling", "shelling"]


def test_events_come_in_the_order_of_the_text_with_stable_ids():
    text = "اعتقلت الشرطة شابين. ثم قصفت المدفعية القرية."
    first, second = tell(text), tell(text)
    assert first.types() == ["arrest", "shelling"]
    assert [e.id for e in first.events] == [e.id for e in second.events]


def test_one_deed_given_to_two_who_stopped_it():
    text = (
        "أعلنت قوات الإقليم أنها أحبطت تسلل عناصر التنظيم في ديالى.\n"
        "وقالت مصادر إن الحشد المحلي أحبط تسلل عناصر التنظيم في ديالى."
    )
    told = tell(text, orgs=["قوات الإقليم", "الحشد المحلي", "التنظيم"], places=["ديالى"],
                claims=[claim(text, "أعلنت", "أنها أحبطت تسلل عناصر التنظيم في ديالى", "c1",
                              speaker=f"m-org-{text.index('قوات الإقليم')}")])  # fmt: skip
    assert ("contradiction", "actor") in {(f.kind, f.about) for f in told.findings}


def test_a_passage_that_stands_twice():
    passage = "وصلت خمس قوافل من المساعدات إلى المخيم الكبير قرب النهر بعد أسابيع من الانتظار الطويل"
    told = tell(f"{passage}.\nثم هدأت الأوضاع.\n{passage}.", groups=["قوافل"])
    assert [finding.kind for finding in told.findings] == ["repeated"]


def test_short_repetitions_are_no_finding():
    assert tell("قال المصدر إن الوضع هادئ. قال المصدر إن الوضع هادئ.").findings == ()


def test_empty_report():
    told = tell("")
    assert (told.events, told.figures, told.findings) == ((), (), ())


def test_a_turn_to_another_matter_parts_two_events():
    text = "قصف الجيش مواقع المسلحين غربي البلاد. ومن جهة أخرى قصف الجيش مواقع المسلحين."
    assert tell(text, orgs=["الجيش"]).types() == ["shelling", "shelling"]
    plain = text.replace("ومن جهة أخرى", "وفي المساء")
    assert tell(plain, orgs=["الجيش"]).types() == ["shelling"]


def test_a_paragraph_that_opens_with_a_place_parts_two_events():
    text = "دارت معارك في محيط المطار.\nوفي مأرب دارت معارك بين الطرفين."
    assert tell(text, places=["مأرب"]).types() == ["armed_clash", "armed_clash"]


def test_a_turn_parts_nothing_where_the_town_is_the_same():
    text = "قصف الجيش بلدة حزة. وفي غضون ذلك قصف الجيش حزة."
    assert tell(text, orgs=["الجيش"], places=["حزة"]).types() == ["shelling"]


def test_a_toll_behind_a_turn_goes_to_no_cause_before_it():
    text = "قصف الجيش بلدة حزة. وفي سياق متصل قتل خمسة أشخاص."
    told = tell(text, orgs=["الجيش"], places=["حزة"], counts={"خمسة": 5}, groups=["أشخاص"])
    assert told.types() == ["shelling", "killing"]


def test_signs_put_no_outcome_farther_from_its_cause():
    text = "أطلقت قذيفتان (آر.بي.جي) في شمال المدينة، مما أسفر عن تفجير مطعم ومقتل فتاة صغيرة."
    shelling = tell(text).one("shelling")
    assert len(shelling.triggers) == 2


def test_words_between_still_count():
    text = "أطلقت قذيفتان على حي سكني كبير في شمال المدينة صباح ذلك اليوم البارد، مما أسفر عن تفجير مطعم ومقتل فتاة."
    assert len(tell(text).one("explosive_device").triggers) >= 2
