#include "ingest/building/contact_join.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "base/civil_time.hpp"
#include "ingest/building/mix_code.hpp"
#include "ingest/building/sort_by_hash.hpp"
#include "reference/diagnosis_groups.hpp"

namespace samspil::ingest {
namespace {

using registers::ContactForm;
using registers::ContactRow;
using registers::DiagnosisCode;
using registers::DiagnosisRow;
using registers::QualityCounts;
using registers::VisitRow;

//! What the diagnosis table says of one id.
struct TableDiagnoses
{
    DiagnosisCode first_action;          //!< alphabetically; missing: none
    std::uint16_t secondary_groups = 0;  //!< bit i: diagnosis group i
    std::uint64_t secondary_set = 0;     //!< of the set of codes (M2.5)
};

//! \p rows: of one id, ordered by type, then code.
TableDiagnoses summarise(std::span<DiagnosisRow const> rows)
{
    TableDiagnoses result;
    DiagnosisRow const* previous = nullptr;
    for (auto const& row : rows) {
        if (row.is_action) {
            if (result.first_action.is_missing()) {
                result.first_action = row.code;
            }
        } else if (previous == nullptr || previous->is_action ||
                   previous->code != row.code) {
            auto const group = reference::diagnosis_group(row.code.text());
            result.secondary_groups = static_cast<std::uint16_t>(
                result.secondary_groups | 1U << reference::index_of(group));
            result.secondary_set += mix_code(row.code.bytes());
        }
        previous = &row;
    }
    return result;
}

//! One id's rows.
struct Record
{
    std::span<ContactRow const> contacts;
    std::span<DiagnosisRow const> diagnoses;
    std::span<VisitRow const> visits;
};

//! Joins the rows of one id.
class RecordJoin
{
  public:
    RecordJoin(Record const& record, std::vector<ResolvedRow>& out,
               QualityCounts& counts)
        : record_(record),
          table_(summarise(record.diagnoses)),
          out_(out),
          counts_(counts)
    {
    }

    void run()
    {
        ContactRow const* previous_course = nullptr;
        for (auto const& row : record_.contacts) {
            if (!this->is_course(row)) {
                this->add_contact(row);
                continue;
            }
            if (previous_course != nullptr &&
                is_same_course(*previous_course, row)) {
                ++counts_.of(row.source).not_needed;
                continue;
            }
            previous_course = &row;
            this->add_course(row);
        }
        this->count_diagnoses();
        if (!visits_taken_) {
            for (auto const& visit : record_.visits) {
                ++counts_.of(visit.source).not_needed;
            }
        }
    }

    //! Used fields of a course (contract, LPR2): its end and hours are not.
    static auto course_key(ContactRow const& row)
    {
        return std::tuple(row.person, row.action, row.acute,
                          row.psychiatric_specialty, row.start_date);
    }

  private:
    bool is_course(ContactRow const& row) const
    {
        return row.form == ContactForm::course ||
               (row.form == ContactForm::course_or_emergency &&
                !record_.visits.empty());
    }

    static bool is_same_course(ContactRow const& a, ContactRow const& b)
    {
        return course_key(a) == course_key(b);
    }

    //! The contact's own diagnoses and those of the table; false if it is not
    //! psychiatric.
    bool resolve(ContactRow const& row, method::ResolvedContact& contact)
    {
        bool const needs_table = row.action.is_missing();
        auto const& action = needs_table ? table_.first_action : row.action;
        if (!row.psychiatric_specialty &&
            !reference::is_psychiatric_diagnosis(action.text())) {
            return false;
        }
        is_psychiatric_ = true;
        takes_table_action_ = takes_table_action_ || needs_table;
        contact.action_code = action.bytes();
        contact.secondary_set = table_.secondary_set;
        auto& traits = contact.traits;
        traits.type = row.type;
        traits.acute = row.acute;
        traits.psychiatric_specialty = row.psychiatric_specialty;
        traits.action_group = reference::diagnosis_group(action.text());
        traits.secondary_groups = table_.secondary_groups;
        return true;
    }

    void add_contact(ContactRow const& row)
    {
        if (row.end < row.start) {  // M2.5, an emergency visit's
            counts_.of(row.source).reject(registers::Rejection::backward());
            ++counts_.of(registers::QualityRule::backward_contact);
            return;
        }
        method::ResolvedContact contact;
        if (!this->resolve(row, contact)) {
            ++counts_.of(row.source).not_needed;
            return;
        }
        contact.start = row.start;
        contact.end = row.end;
        out_.push_back({row.person, contact, row.source, RowRole::contact});
    }

    void add_course(ContactRow const& row)
    {
        method::ResolvedContact contact;
        if (!this->resolve(row, contact)) {
            ++counts_.of(row.source).not_needed;
            return;
        }
        contact.traits.date_only = true;
        if (record_.visits.empty()) {
            contact.start = base::start_of(row.start_date);
            contact.end = contact.start;
            out_.push_back({row.person, contact, row.source, RowRole::contact});
            return;
        }
        out_.push_back({row.person, contact, row.source, RowRole::course});
        for (auto const& visit : record_.visits) {
            contact.start = base::start_of(visit.day);
            contact.end = contact.start;
            contact.traits.type = visit.type;
            out_.push_back(
                {row.person, contact, visit.source,
                 visits_taken_ ? RowRole::further_contact : RowRole::contact});
        }
        visits_taken_ = true;
    }

    void count_diagnoses()
    {
        for (auto const& row : record_.diagnoses) {
            bool const is_used =
                is_psychiatric_ &&
                (!row.is_action ||
                 (takes_table_action_ && row.code == table_.first_action));
            auto& counts = counts_.of(row.source);
            ++(is_used ? counts.used : counts.not_needed);
        }
    }

    Record const& record_;             //!< the id's rows
    TableDiagnoses table_;             //!< its diagnoses
    std::vector<ResolvedRow>& out_;    //!< results
    QualityCounts& counts_;            //!< what became of rows
    bool is_psychiatric_ = false;      //!< one of the contacts is
    bool takes_table_action_ = false;  //!< of one that is psychiatric
    bool visits_taken_ = false;        //!< a course has accounted for them
};

template <class Row>
auto id_of(Row const& row)
{
    if constexpr (std::is_same_v<Row, VisitRow>) {
        return row.record;
    } else {
        return row.contact;
    }
}

//! The rows of one id at the front of \p rows, which are ordered by id;
//! those of lower ids, which nothing asks for, are given to \p skipped.
template <class Row, class Skip>
std::span<Row const> take(std::span<Row const>& rows,
                          records::Hash128 const& id, Skip&& skipped)
{
    std::size_t begin = 0;
    while (begin < rows.size() && id_of(rows[begin]) < id) {
        skipped(rows[begin++]);
    }
    std::size_t end = begin;
    while (end < rows.size() && id_of(rows[end]) == id) {
        ++end;
    }
    auto const taken = rows.subspan(begin, end - begin);
    rows = rows.subspan(end);
    return taken;
}

}  // namespace

void ContactJoin::sort_rows(std::vector<ContactRow>& contacts,
                            std::vector<DiagnosisRow>& diagnoses,
                            std::vector<VisitRow>& visits)
{
    constexpr auto row_id = [](auto const& row) { return id_of(row); };
    sort_by_hash(contacts, contact_scratch_, row_id,
                 [](ContactRow const& a, ContactRow const& b) {
                     return a.contact != b.contact
                                ? a.contact < b.contact
                                : RecordJoin::course_key(a) <
                                      RecordJoin::course_key(b);
                 });
    sort_by_hash(diagnoses, diagnosis_scratch_, row_id,
                 [](DiagnosisRow const& a, DiagnosisRow const& b) {
                     return std::tie(a.contact, a.is_action, a.code) <
                            std::tie(b.contact, b.is_action, b.code);
                 });
    sort_by_hash(visits, visit_scratch_, row_id,
                 [](VisitRow const& a, VisitRow const& b) {
                     return a.record < b.record;
                 });
}

void ContactJoin::operator()(std::vector<ContactRow>& contacts,
                             std::vector<DiagnosisRow>& diagnoses,
                             std::vector<VisitRow>& visits,
                             Take const& take_resolved, QualityCounts& counts)
{
    constexpr std::size_t rows_at_once = 512;
    this->sort_rows(contacts, diagnoses, visits);
    resolved_.clear();
    auto const not_needed = [&counts](auto const& row) {
        ++counts.of(row.source).not_needed;
    };
    std::span<ContactRow const> left(contacts);
    std::span<DiagnosisRow const> diagnoses_left(diagnoses);
    std::span<VisitRow const> visits_left(visits);
    while (!left.empty()) {
        auto const id = left.front().contact;
        Record record;
        record.contacts = take(left, id, not_needed);
        record.diagnoses = take(diagnoses_left, id, not_needed);
        record.visits = take(visits_left, id, not_needed);
        RecordJoin(record, resolved_, counts).run();
        if (resolved_.size() >= rows_at_once || left.empty()) {
            take_resolved(resolved_);
            resolved_.clear();
        }
    }
    std::for_each(diagnoses_left.begin(), diagnoses_left.end(), not_needed);
    std::for_each(visits_left.begin(), visits_left.end(), not_needed);
}

}  // namespace samspil::ingest
