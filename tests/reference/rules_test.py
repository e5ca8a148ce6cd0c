#!/usr/bin/python3
"""Hand-made facts that single rules, correlations and scenario names are held
against. Run: rules_test.py"""

import unittest
from collections import Counter
from fractions import Fraction

import contact_rules
import intervention_rules
import scenarios
import stay_rules
from calendar_days import age_on_first_of_january, day_of, midnight
from correlations import pearson
from diagnosis_rules import diagnosis_group
from people import Contact, Registration, UsageError
from registration_rules import falls_under
from tables import SERVICES

MAY_1 = day_of(2020, 5, 1)


def contact(start, end, kind="physical", acute=False, date_only=False):
    return Contact("A", start, end, kind, acute, True, "DF20", frozenset(),
                   date_only, [])


def registration(start, end, acting, service="1.4", target="mental"):
    intervention, level = SERVICES[service]
    return Registration("A", service, intervention, level, acting, acting,
                        day_of(*start), end and day_of(*end), target,
                        ("social", 0))


class Rules(unittest.TestCase):
    def test_age(self):
        self.assertEqual(
            age_on_first_of_january(day_of(2002, 1, 1), 2020), 18)
        self.assertEqual(
            age_on_first_of_january(day_of(2002, 1, 2), 2020), 17)

    def test_diagnosis_groups(self):
        for code, group in (("DF200", "F2"), ("DF98", "F90-F98"),
                            ("DF99", "F99"), ("DF9", "none"), ("DF", "none"),
                            ("F20", "none"), (None, "none")):
            self.assertEqual(diagnosis_group(code), group)

    def test_services(self):
        self.assertEqual(falls_under("1.3.2", SERVICES), "1.3")
        self.assertEqual(falls_under("1.12.0.1", SERVICES), "1.12.0.1")
        for code in ("1.12.0.3", "1.30", None):
            self.assertIsNone(falls_under(code, SERVICES))

    def test_open_contact_lasts_only_if_it_is_the_latest(self):
        rules, end = Counter(), 1_000_000
        ended = contact_rules.with_ends(
            [contact(end - 500, None), contact(end - 400, None),
             contact(end - 300, None, "virtual"), contact(end, None)],
            end, rules)
        self.assertEqual([c.end for c in ended],
                         [end - 500, end, end - 300])
        self.assertEqual(rules["M2.4 after observation_end"], 1)

    def test_death_cuts_and_drops(self):
        rules, limit = Counter(), midnight(101)
        kept = contact_rules.until_death(
            [contact(limit - 10, limit + 10), contact(limit, limit)], 100,
            rules)
        self.assertEqual([c.end for c in kept], [limit])
        self.assertEqual(rules, {"M1.3 cut": 1, "M1.3 dropped": 1})

    def test_readmission(self):
        base = scenarios.Scenario()
        end = midnight(MAY_1) + 600
        later = midnight(MAY_1 + 30) + 1439
        stays = stay_rules.stays_of(
            [contact(end - 720, end), contact(later, later + 720, acute=True)],
            base)
        days = 30

        def outcomes(death, observation_end):
            return stay_rules.readmission_outcomes(
                stays, 2020, death, observation_end, days)

        far = midnight(MAY_1 + 365)
        self.assertEqual(outcomes(None, far), ([True, False], 0))
        self.assertEqual(outcomes(MAY_1 + 30, far), ([], 0))
        self.assertEqual(outcomes(None, midnight(MAY_1 + 31)), ([True], 1))
        self.assertEqual(outcomes(None, midnight(MAY_1 + 31) - 1), ([], 2))

    def test_vote(self):
        joined = intervention_rules.joined_interventions([
            registration((2020, 1, 1), (2020, 1, 10), 851),
            registration((2020, 1, 10), (2020, 1, 19), 751),
            registration((2020, 1, 11), (2020, 1, 20), 461, "1.1")],
            2020, "service")
        self.assertEqual(len(joined), 3)    # touching is no overlap
        self.assertEqual(intervention_rules.voted_municipality(
            joined, 2020, "acting", "sum"), 461)    # the latest start

    def test_days_summed_or_distinct(self):
        joined = intervention_rules.joined_interventions([
            registration((2020, 1, 1), (2020, 1, 10), 851),
            registration((2020, 1, 1), (2020, 1, 10), 851, "1.1"),
            registration((2020, 2, 1), (2020, 2, 15), 751)],
            2020, "service")
        vote = intervention_rules.voted_municipality
        self.assertEqual(vote(joined, 2020, "acting", "sum"), 851)
        self.assertEqual(vote(joined, 2020, "acting", "calendar"), 751)

    def test_pearson(self):
        def fractions(*pairs):
            return [(Fraction(x), Fraction(y)) for x, y in pairs]
        self.assertEqual(pearson(fractions((1, 2), (2, 4))), (None, None))
        self.assertEqual(pearson(fractions((1, 2), (2, 4), (3, 6))), (1, 0))
        self.assertEqual(pearson(fractions((1, 1), (2, 1), (3, 1))),
                         (None, None))
        r, p = pearson(fractions((1, 1), (2, 3), (3, 2)))
        self.assertAlmostEqual(r, 0.5)
        self.assertAlmostEqual(p, 2 / 3)    # one degree of freedom: Cauchy


class Scenarios(unittest.TestCase):
    def test_names(self):
        found = scenarios.scenarios_of(
            ["older:min_age=19"],
            ["stay_gap_hours=4.0,6", "municipality=acting,paying"])
        self.assertEqual([s.name for s in found], [
            "base", "older", "municipality=paying", "stay_gap_hours=6",
            "stay_gap_hours=6,municipality=paying"])

    def test_changed_baseline(self):
        found = scenarios.scenarios_of(["base:min_age=19", "x:stay_chain=all"],
                                       ["min_age=18,19"])
        self.assertEqual([(s.name, s.min_age) for s in found],
                         [("base", 19), ("x", 19), ("min_age=18", 18)])

    def test_wrong_usage(self):
        for named, varied in ((["a:min_age=-1"], []), (["a"], []),
                              (["a:min_age=1,min_age=2"], []),
                              (["a:inpatient_hours=0"], []),
                              ([], ["stay_gap_hours=4,4.0"]),
                              ([], ["min_age=1", "min_age=2"])):
            with self.assertRaises(UsageError):
                scenarios.scenarios_of(named, varied)


if __name__ == "__main__":
    unittest.main()
