#include "registers/readers/social_reader.hpp"
#include "registers/checks/listed_text.hpp"

#include "reference/services.hpp"
#include "registers/readers/end_by_date.hpp"
#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers {

void SocialReader::operator()(RowFields const& fields, ParsedRows& out,
                              RowTally& tally) const
{
    RowCheck check;
    auto const person =
        check.required(Field::person, read_person(fields[Field::person]));
    auto const start =
        check.required(Field::start, read_date(fields[Field::start]));
    auto const written_end =
        check.readable(Field::end, read_date(fields[Field::end]));
    if (is_rejected(check, tally)) {
        return;
    }
    tally.count_date(start);
    auto const end =
        without_open_date(written_end, tally).value_or(base::no_day);
    auto const code = code_of(fields[Field::service]);
    auto const service = reference::find_service(code);
    if (!service) {
        tally.count(FileCount::unknown_service);
        if (is_date_like(code)) {
            tally.count(FileCount::date_like_service);
        } else {
            tally.list(FileTexts::services, listed_service(code));
        }
        tally.count_not_needed();
        tally.count_rule(QualityRule::no_intervention);
        return;
    }
    if (end < start) {
        tally.reject(Rejection::backward());
        tally.count_rule(QualityRule::backward_registration);
        return;
    }
    out.ids.add(key_, person);
    out.registrations.push_back(
        {.person = {},
         .registration = {.start = start,
                          .end = end,
                          .service = *service,
                          .target_group = reference::target_group(
                              code_of(fields[Field::target_group])),
                          .acting = read_municipality(fields[Field::acting]),
                          .paying = read_municipality(fields[Field::paying])}});
}

}  // namespace samspil::registers
