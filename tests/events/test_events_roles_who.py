"""Who did it and to whom: nations behind a deed, whoever carried an attack out, those who stopped one, pronouns."""

import pytest

import rawi


def roles_of(text: str, kind: str) -> dict[str, list[str]]:
    """The words that fill each role of the one event of that type."""
    record = rawi.extract(text).to_dict()
    words = {mention["id"]: mention["text"] for mention in record["mentions"]}
    (event,) = (event for event in record["events"] if event["type"] == kind)
    found: dict[str, list[str]] = {}
    for filler in event["roles"]:
        found.setdefault(filler["role"], []).append(words[filler["mention"]])
    return found


def coded(text: str, words: str, kind: str) -> tuple[str | None, str | None]:
    """Country and sector of the entity of the mention with these words."""
    record = rawi.extract(text).to_dict()
    entities = {entity["id"]: entity for entity in record["entities"]}
    mention = next(m for m in record["mentions"] if m["text"] == words and m["kind"] == kind)
    entity = entities[mention["entity"]]
    return entity["country"], entity["sector"]


@pytest.mark.parametrize(
    ("text", "kind", "agent", "target"),
    [
        ("استهدفت غارة أميركية معسكرا قرب الرقة.", "air_strike", ["أميركية"], ["معسكرا"]),
        ("استهدفت غارات روسية مستشفى في إدلب.", "air_strike", ["روسية"], ["مستشفى"]),
        ("قتل ثلاثة مدنيين في قصف روسي على الحي.", "shelling", ["روسي"], ["مدنيين", "الحي"]),
        ("أصاب صاروخ إسرائيلي سيارة وقتلهم جميعا.", "killing", ["إسرائيلي"], ["سيارة"]),
        ("أطلقت دبابة سورية قذيفة على المصنع.", "shelling", ["دبابة سورية"], ["المصنع"]),
    ],
)
def test_a_nation_behind_the_deed_did_it(text: str, kind: str, agent: list[str], target: list[str]) -> None:
    roles = roles_of(text, kind)
    assert (roles["agent"], sorted(roles["target"])) == (agent, sorted(target))


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("استهدفت غارة أميركية معسكرا قرب الرقة.", "أميركية", "US"),
        ("قتل ثلاثة مدنيين في قصف تركي على القرية.", "تركي", "TR"),
        ("شن الطيران غارات فرنسية على الجبل.", "فرنسية", "FR"),
    ],
)
def test_an_adjective_of_a_nation_refers_to_the_country(text: str, words: str, country: str) -> None:
    assert coded(text, words, "nationality") == (country, None)


@pytest.mark.parametrize(
    ("text", "words", "kind", "country"),
    [
        ("استهدفت الغارة موقعا فلسطينيا شرق الحي.", "موقعا فلسطينيا", "place", "PS"),
        ("هاجم مسلحون حافلة إسرائيلية على الطريق.", "حافلة إسرائيلية", "weapon", "IL"),
        ("خطف مسلحون خمسة بريطانيين من مكتب الشركة.", "بريطانيين", "group", "GB"),
        ("أصيب جندي ألماني واحد بجروح.", "جندي ألماني", "group", "DE"),
    ],
)
def test_what_has_the_adjective_of_a_nation_is_of_that_country(
    text: str, words: str, kind: str, country: str
) -> None:
    assert coded(text, words, kind)[0] == country


def test_arms_are_not_of_the_nation_that_made_them() -> None:
    record = rawi.extract("ضبطت الشرطة صواريخ إيرانية في المستودع.").to_dict()
    arms = [m for m in record["mentions"] if m["kind"] == "weapon"]
    assert arms
    assert all(mention["entity"] is None for mention in arms)


def test_people_told_by_their_nation_are_no_part_of_the_place_that_they_are_taken_from() -> None:
    roles = roles_of("خطف مسلحون خمسة بريطانيين من مكتب الشركة.", "abduction")
    assert roles["target"] == ["بريطانيين"]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("قتل جندي في هجوم نفذه متطرف قرب الحدود.", ["متطرف"], ["جندي"]),
        ("قتل طبيبان في هجوم مسلح نفذه متشدد ضد مستشفى.", ["متشدد"], ["طبيبان", "مستشفى"]),
        ("قتل خمسة مدنيين في هجوم يقف خلفه متشددون.", ["متشددون"], ["مدنيين"]),
        ("قتل مدني في هجوم نفذه ملثم.", ["ملثم"], ["مدني"]),
    ],
)
def test_whoever_carried_the_attack_out_is_sought_behind_the_verb(
    text: str, agent: list[str], target: list[str]
) -> None:
    roles = roles_of(text, "attack")
    assert (roles.get("agent", []), sorted(roles["target"])) == (agent, sorted(target))


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        ("قتل عشرة في تفجيرات كانت وراءها عصابة إجرامية.", "explosive_device", ["عصابة إجرامية"]),
        ("قتل عشرة في تفجيرات كان خلفها مسلحون.", "explosive_device", ["مسلحون"]),
        ("رد الجيش عبر قصف مواقع المسلحين.", "shelling", ["الجيش"]),
        ("ردت إسرائيل عبر اغتيال قيادي.", "killing", ["إسرائيل"]),
    ],
)
def test_whoever_stands_behind_the_deed_or_answers_by_it_did_it(
    text: str, kind: str, agent: list[str]
) -> None:
    assert roles_of(text, kind)["agent"] == agent


def test_a_killing_that_only_happened_in_between_is_not_of_the_subject() -> None:
    assert "agent" not in roles_of("انسحب الجيش بعد مقتل ثلاثة مدنيين.", "killing")


@pytest.mark.parametrize(
    ("text", "kind", "foiler", "agent"),
    [
        ("تمكنت قوة من الجيش من إحباط هجوم لتنظيم داعش.", "attack", ["قوة من الجيش"], ["تنظيم داعش"]),
        ("تمكن الجيش من إحباط هجوم للمتمردين.", "attack", ["الجيش"], ["متمردين"]),
    ],
)
def test_whoever_manages_to_foil_an_attack_does_not_attack(
    text: str, kind: str, foiler: list[str], agent: list[str]
) -> None:
    roles = roles_of(text, kind)
    assert (roles["foiler"], roles["agent"]) == (foiler, agent)


@pytest.mark.parametrize(
    ("text", "kind", "agent", "target"),
    [
        ("اقتحم مسلحون الأسبوع الماضي مصنعا.", "attack", ["مسلحون"], ["مصنعا"]),
        ("اقتحم مسلحون أمس أيضا.", "attack", [], ["مسلحون"]),
        ("قتل مسلحون الخميس في اشتباك قرب الموصل.", "armed_clash", [], ["مسلحون"]),
    ],
)
def test_an_accusative_behind_the_time_is_the_object(
    text: str, kind: str, agent: list[str], target: list[str]
) -> None:
    roles = roles_of(text, kind)
    assert (roles.get("agent", []), roles["target"]) == (agent, target)


def test_the_second_of_two_verbs_has_the_subject_of_the_first() -> None:
    roles = roles_of("اقتحم مسلحون الأسبوع الماضي مصنعا وخطفوا أربعة عمال.", "abduction")
    assert (roles["agent"], roles["target"]) == (["مسلحون"], ["عمال"])


def test_themselves_are_nobody_else() -> None:
    roles = roles_of("فجر انتحاريان نفسيهما أمام مبنى البلدية.", "suicide_bombing")
    assert roles["agent"] == ["انتحاريان"]
    assert "نفسيهما" not in [word for held in roles.values() for word in held]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("قال سالم إنه تعرض للتعذيب في السجن.", "torture", ["سالم"]),
        ("قال الأسرى إنهم تعرضوا للتعذيب.", "torture", ["الأسرى"]),
        ("قال سالم إنه تعرض في الطريق لهجوم.", "attack", ["سالم"]),
    ],
)
def test_whoever_says_that_he_suffered_it_is_the_target(text: str, kind: str, target: list[str]) -> None:
    assert roles_of(text, kind)["target"] == target


def test_nobody_takes_up_the_source_that_tells_of_it() -> None:
    roles = roles_of("قال مصدر إن المخطوفين في مكان آمن وإنه تم خطفهم أمس.", "abduction")
    assert "مصدر" not in roles.get("target", [])


def test_those_taken_before_are_those_who_were_besieged() -> None:
    roles = roles_of("أعلن الجيش أنه اعتقل عشرات المسلحين بعد حصارهم في الوادي.", "siege")
    assert roles["target"] == ["المسلحين"]


def test_a_doer_far_behind_belongs_to_another_deed() -> None:
    text = "تأتي هجمات أمس بعد أقل من أسبوعين على إلغاء حالة الطوارئ تحت ضغط داخلي كبير ودولي متزايد لا سابق له في تاريخ البلاد كلها من قبل الرئيس كامل."
    assert "agent" not in roles_of(text, "attack")


def test_an_attacker_blows_up_a_bus() -> None:
    roles = roles_of("فجر مهاجم حافلة في كابول.", "explosive_device")
    assert (roles["agent"], roles["target"]) == (["مهاجم"], ["حافلة"])


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("قتلت قوات مناوي ثلاثة مدنيين.", "قوات مناوي", "MIL"),
        ("تجمع مئات الأقباط أمام الكنيسة.", "الأقباط", "REL"),
    ],
)
def test_whose_people_they_are_tells_their_sector(text: str, words: str, sector: str) -> None:
    assert coded(text, words, "group")[1] == sector


@pytest.mark.parametrize(
    ("text", "kind", "agent", "target"),
    [
        ("قتلت ضربة أميركية قياديا في القاعدة.", "attack", ["أميركية"], ["قياديا"]),
        ("قتلت غارة إسرائيلية ثلاثة فلسطينيين.", "air_strike", ["إسرائيلية"], ["فلسطينيين"]),
        ("قتلت قذيفة هاون طفلين في الحي.", "shelling", [], ["طفلين"]),
        ("قتل انفجار لغم خمسة مدنيين.", "explosive_device", [], ["مدنيين"]),
        ("أصابت رصاصة جنديا.", "wounding", [], ["جنديا"]),
    ],
)
def test_what_strikes_is_the_subject_and_those_behind_it_fell(
    text: str, kind: str, agent: list[str], target: list[str]
) -> None:
    roles = roles_of(text, kind)
    assert (roles.get("agent", []), roles["target"]) == (agent, target)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("شن الطيران الحربي الإسرائيلي غارات على غزة.", "الطيران الحربي الإسرائيلي", "IL"),
        ("قصف الطيران الروسي بلدة كفرنبل.", "الطيران الروسي", "RU"),
        ("قصفت طائرات التحالف مواقع المسلحين.", "طائرات التحالف", None),
    ],
)
def test_aircraft_are_of_their_nation_and_of_the_military(text: str, words: str, country: str | None) -> None:
    assert coded(text, words, "group") == (country, "MIL")
    assert roles_of(text, "air_strike")["agent"] == [words]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("احتشد المتظاهرون أمام السفارة الصينية.", "السفارة الصينية", "CN"),
        ("احتشد المتظاهرون أمام مقر السفارة الأردنية.", "مقر السفارة الأردنية", "JO"),
        ("هاجم مسلحون القنصلية التركية.", "القنصلية التركية", "TR"),
    ],
)
def test_an_embassy_is_its_governments(text: str, words: str, country: str) -> None:
    assert coded(text, words, "place") == (country, "GOV")


def test_a_channel_is_nobody_that_suffers() -> None:
    text = "ظهرت السيدة على قناة «الجزيرة» الفضائية وأكدت أنه تم اغتصابها."
    assert "الفضائية" not in roles_of(text, "sexual_violence").get("target", [])
