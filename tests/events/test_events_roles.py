"""Roles from Arabic syntax."""

from told import tell

import rawi


def test_verb_subject_object():
    told = tell(
        "هاجم مسلحون مجهولون حاجز الشرطة قرب الرطبة.",
        groups=["مسلحون مجهولون"],
        orgs={"الشرطة": "state_force"},
    )
    event = told.one("attack")
    assert told.words(event.actors) == ["مسلحون مجهولون"]
    assert told.words(event.targets) == ["الشرطة"]


def test_subject_before_the_verb():
    told = tell(
        "إن قوات الحكومة قصفت قرية المريعية.", orgs={"قوات الحكومة": "state_force"}, places=["المريعية"]
    )
    event = told.one("shelling")
    assert told.words(event.actors) == ["قوات الحكومة"]
    assert told.words(event.targets) == ["المريعية"]


def test_unvowelled_passive_has_no_agent():
    told = tell("قتل خمسة أشخاص في بلدة القائم.", groups=["خمسة أشخاص"], places=["القائم"])
    event = told.one("killing")
    assert told.words(event.targets) == ["خمسة أشخاص"]
    assert event.actors == ()


def test_passive_with_an_agent_phrase():
    told = tell(
        "اعتقل ثلاثة ناشطين من قبل قوات الأمن في بنغازي.", groups=["ثلاثة ناشطين"], orgs=["قوات الأمن"]
    )
    event = told.one("arrest")
    assert told.words(event.actors) == ["قوات الأمن"]
    assert told.words(event.targets) == ["ثلاثة ناشطين"]


def test_subject_of_a_passive_may_stand_before_it():
    told = tell("إن عشرة جنود قتلوا في كمين قرب مأرب.", groups=["عشرة جنود"], places=["مأرب"])
    assert told.types() == ["attack"]
    assert told.words(told.one("attack").targets) == ["عشرة جنود"]


def test_killing_takes_its_genitive_as_the_target():
    told = tell("أعلنت الشرطة مقتل قائد الفصيل.", groups=["قائد الفصيل"], orgs=["الشرطة"])
    assert told.words(told.one("killing").targets) == ["قائد الفصيل"]


def test_genitive_of_an_attack_is_its_agent():
    told = tell("صد الأهالي هجوم التنظيم على بلدة الشدادي.", orgs=["التنظيم"], places=["الشدادي"])
    event = told.one("attack")
    assert told.words(event.actors) == ["التنظيم"]
    assert told.words(event.targets) == ["الشدادي"]


def test_light_verb_lends_its_subject():
    told = tell("شنت مقاتلات التحالف غارتين على معسكر للمسلحين.", orgs=["التحالف"], groups=["مسلحين"])
    event = told.one("air_strike")
    assert told.words(event.actors) == ["التحالف"]


def test_light_verb_behind_its_noun():
    told = tell("قتل جندي في هجوم شنه تنظيم القاعدة على ثكنة.", groups=["جندي"], orgs=["تنظيم القاعدة"])
    assert told.words(told.one("attack").actors) == ["تنظيم القاعدة"]


def test_sufferer_of_a_light_verb_is_the_target():
    told = tell("تعرض موكب الوزير لهجوم قرب تعز.", groups=["موكب الوزير"], places=["تعز"])
    assert told.words(told.one("attack").targets) == ["موكب الوزير"]


def test_sides_of_a_clash():
    text = "اندلعت اشتباكات بين الجيش الوطني وجماعة الفتح وحلفائها في سرت."
    told = tell(text, orgs=["الجيش الوطني", "جماعة الفتح"], groups=["حلفائها"], places=["سرت"])
    event = told.one("armed_clash")
    assert told.words(event.actors) == ["الجيش الوطني"]
    assert told.words(event.targets) == ["جماعة الفتح", "حلفائها"]


def test_all_conjoined_agents_are_listed():
    text = "هاجم مسلحو القبيلة وعناصر الفصيل مقر الشرطة."
    told = tell(text, groups=["مسلحو القبيلة", "عناصر الفصيل"], orgs=["الشرطة"])
    assert told.words(told.one("attack").actors) == ["مسلحو القبيلة", "عناصر الفصيل"]


def test_giver_receiver_and_those_handed_over():
    text = "سلمت قوات الإقليم عشرة مقاتلين أجانب إلى الجيش العراقي."
    told = tell(text, orgs=["قوات الإقليم", "الجيش العراقي"], groups=["عشرة مقاتلين أجانب"])
    event = told.one("handover")
    assert told.role(event, "agent") == ["قوات الإقليم"]
    assert told.role(event, "theme") == ["عشرة مقاتلين أجانب"]
    assert told.role(event, "recipient") == ["الجيش العراقي"]


def test_who_thwarts_is_the_foiler():
    text = "أحبطت قوات الحدود محاولة تسلل لعناصر التنظيم من سوريا."
    told = tell(text, orgs=["قوات الحدود"], groups=["عناصر التنظيم"], places={"سوريا": "country"})
    event = told.one("infiltration")
    assert event.status == "thwarted"
    assert told.role(event, "foiler") == ["قوات الحدود"]
    assert told.role(event, "agent") == ["عناصر التنظيم"]


def test_pronoun_on_the_verbal_noun_is_taken_up():
    text = "عزلت قوات النظام بلدة المليحة بعد سيطرتها على الطريق."
    told = tell(text, orgs=["قوات النظام"], places=["المليحة"])
    event = told.one("territory_gain")
    assert told.words(event.actors) == ["قوات النظام"]
    assert [filler.implicit for filler in event.roles if filler.role == "agent"] == [True]


def test_nobody_is_made_up():
    event = tell("دوى انفجار عنيف وسط المدينة.").one("explosive_device")
    assert event.roles == ()
    assert event.place is None


def test_only_people_are_killed():
    text = "قتل أربعون شخصا قرب مطعم في انفجار سيارة مفخخة استهدف مطعما."
    told = tell(text, groups=["أربعون شخصا"], places={"مطعما": "facility"})
    event = told.one("explosive_device")
    assert event.actors == ()
    assert "أربعون شخصا" not in told.words(event.actors)


def test_a_country_may_act():
    told = tell("قصفت روسيا بلدة سرمين.", places={"روسيا": "country", "سرمين": "town"})
    event = told.one("shelling")
    assert told.words(event.actors) == ["روسيا"]
    assert told.words([place.mention for place in event.places]) == ["سرمين"]


def test_aircraft_by_their_nationality_through_the_light_verb():
    text = "نفذت قوات الحلف غارة على القرية بالتنسيق مع الحكومة."
    told = tell(text, orgs=["قوات الحلف", "الحكومة"])
    assert told.words(told.one("air_strike").actors) == ["قوات الحلف"]
    assert told.words(told.one("cooperation").targets) == ["الحكومة"]


def test_a_part_of_the_fallen_makes_no_doers_of_the_whole():
    for text in ("مقتل 18 مسلحا، بينهم خمسة أطفال.", "أعلن الجيش مقتل 18 مسلحا بينهم خمسة قادة."):
        record = rawi.extract(text)
        held = {mention.id: mention.text for mention in record.mentions}
        (event,) = record.events
        assert event.actors == ()
        assert [held[name] for name in event.targets] == ["مسلحا"]
        assert [f.measure for f in record.figures] == ["killed", "killed"]
