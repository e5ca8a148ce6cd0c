#include "app/quality/quality_tables.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "app/labels/text_table.hpp"
#include "app/quality/hidden_count.hpp"
#include "base/json_number.hpp"
#include "registers/register_spec.hpp"

namespace samspil::app {
namespace {

using Report = nlohmann::ordered_json;
using Align = TextTable::Align;
using names::Text;

constexpr std::int64_t widest_bar = 30;

//! Prints the tables of one report in one language.
class QualityPrinter
{
  public:
    QualityPrinter(Report const& report, names::Language language,
                   std::ostream& out)
        : report_(report), language_(language), out_(out)
    {
    }

    void print() const
    {
        out_ << say({"Fortroligt: tællinger af enkeltpersoners rækker.",
                     "Confidential: counts of individual persons' rows."})
             << "\n";
        this->print_registers();
        this->print_files();
        this->print_rejected();
        this->print_rules();
        this->print_years();
        this->print_coverage();
        this->print_codes();
        this->print_agreement();
        this->print_checks();
        this->print_persons();
    }

  private:
    std::string say(Text const& text) const
    {
        return std::string(text.in(language_));
    }
    std::string number(Report const& count) const
    {
        return hidden_count(base::whole_number<std::int64_t>(count), language_);
    }
    TextTable table(Text const& title, std::vector<Text> const& left,
                    std::vector<Text> const& right) const
    {
        out_ << "\n" << say(title) << "\n";
        TextTable table;
        for (auto const& heading : left) {
            table.add_column(say(heading), Align::left);
        }
        for (auto const& heading : right) {
            table.add_column(say(heading), Align::right);
        }
        return table;
    }
    void print(TextTable const& table, bool is_empty) const
    {
        if (is_empty) {
            out_ << say({"(ingen)", "(none)"}) << "\n";
        } else {
            table.print(out_);
        }
    }

    void print_registers() const;
    void print_files() const;
    void print_rejected() const;
    void print_rules() const;
    void print_years() const;
    void print_coverage() const;
    void print_codes() const;
    void print_agreement() const;
    void print_checks() const;
    void print_persons() const;

    Report const& report_;
    names::Language language_;
    std::ostream& out_;
};

constexpr Text register_heading{"register", "register"};
constexpr Text rows_heading{"rækker", "rows"};

std::int64_t sum_of(Report const& counts)
{
    std::int64_t sum = 0;
    for (auto const& count : counts) {
        sum += base::whole_number<std::int64_t>(count);
    }
    return sum;
}

void QualityPrinter::print_registers() const
{
    auto rows = this->table({"Rækker efter register", "Rows by register"},
                            {register_heading},
                            {{"filer", "files"},
                             rows_heading,
                             {"brugt", "used"},
                             {"ikke nødvendige", "not needed"},
                             {"afvist", "rejected"}});
    for (auto const& [name, counts] : report_.at("registers").items()) {
        if (counts.at("files") != 0) {
            rows.add_row(
                {name,
                 std::to_string(base::whole_number<int>(counts.at("files"))),
                 number(counts.at("rows")), number(counts.at("used")),
                 number(counts.at("not_needed")),
                 number(Report(sum_of(counts.at("rejected"))))});
        }
    }
    rows.print(out_);
}

void QualityPrinter::print_files() const
{
    auto rows = this->table({"Rækker efter fil", "Rows by file"},
                            {register_heading, {"fil", "file"}},
                            {rows_heading, {"afvist", "rejected"}});
    for (auto const& file : report_.at("files")) {
        rows.add_row({file.at("register"), file.at("file"),
                      number(file.at("rows")), number(file.at("rejected"))});
    }
    rows.print(out_);
}

void QualityPrinter::print_rejected() const
{
    auto rows =
        this->table({"Afviste rækker efter årsag", "Rejected rows by cause"},
                    {register_heading, {"årsag", "cause"}}, {rows_heading});
    bool is_empty = true;
    for (auto const& [name, counts] : report_.at("registers").items()) {
        for (auto const& [cause, count] : counts.at("rejected").items()) {
            if (count != 0) {
                rows.add_row({name, cause, number(count)});
                is_empty = false;
            }
        }
    }
    this->print(rows, is_empty);
}

void QualityPrinter::print_rules() const
{
    auto rows = this->table({"Hvad metodens regler har gjort (docs/method.md)",
                             "What the method's rules did (docs/method.md)"},
                            {{"regel", "rule"}}, {{"antal", "count"}});
    for (auto const& [rule, count] : report_.at("rules").items()) {
        rows.add_row({rule, number(count)});
    }
    rows.print(out_);
}

void QualityPrinter::print_years() const
{
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    std::set<std::string> years;
    for (auto const& file : report_.at("files")) {
        for (auto const& [year, count] : file.at("years").items()) {
            counts[file.at("register")][year] +=
                base::whole_number<std::int64_t>(count);
            years.insert(year);
        }
    }
    auto rows = this->table(
        {"Rækker efter år (dato: kontaktens start, besøget, ydelsens start, "
         "referencedatoen, dødsfaldet)",
         "Rows by year (date: the contact's start, the visit, the "
         "registration's start, the reference date, the death)"},
        {{"år", "year"}}, {});
    std::vector<std::string> names;
    for (auto const& spec : registers::register_specs()) {
        if (counts.contains(std::string(spec.name))) {
            names.emplace_back(spec.name);
            rows.add_column(names.back(), Align::right);
        }
    }
    for (auto const& year : years) {
        std::vector<std::string> cells{year == "other" ? say({"andet", "other"})
                                                       : year};
        for (auto const& name : names) {
            cells.push_back(number(Report(counts[name][year])));
        }
        rows.add_row(cells);
    }
    this->print(rows, years.empty());
}

void QualityPrinter::print_coverage() const
{
    struct Month
    {
        std::int64_t lpr2 = 0;
        std::int64_t lpr3 = 0;
    };
    std::map<std::string, Month> months;
    std::int64_t most = 1;
    for (auto const& [name, counts] : report_.at("coverage").items()) {
        bool const is_lpr3 = name.starts_with("lpr_a_kontakt") ||
                             name.starts_with("lpr_f_kontakter");
        for (auto const& [month, count] : counts.items()) {
            auto& of_month = months[month];
            (is_lpr3 ? of_month.lpr3 : of_month.lpr2) +=
                base::whole_number<std::int64_t>(count);
            most = std::max(most, of_month.lpr2 + of_month.lpr3);
        }
    }
    auto rows = this->table(
        {"Psykiatriske kontakter efter måned", "Psychiatric contacts by month"},
        {{"måned", "month"}}, {{"LPR2", "LPR2"}, {"LPR3", "LPR3"}});
    rows.add_column("", Align::left);
    for (auto const& [month, count] : months) {
        auto const all = count.lpr2 + count.lpr3;
        // A bar must not tell what "<5" hides.
        auto const length =
            all < least_shown_count ? 0 : all * widest_bar / most;
        std::string bar;
        for (std::int64_t i = 0; i < length; ++i) {
            bar += "█";
        }
        rows.add_row({month, number(Report(count.lpr2)),
                      number(Report(count.lpr3)), bar});
    }
    this->print(rows, months.empty());
}

void QualityPrinter::print_codes() const
{
    auto rows = this->table(
        {"Værdier uden kendt kode", "Values that are no known code"},
        {register_heading, {"felt", "field"}, {"kode", "code"}},
        {rows_heading});
    for (auto const& code : report_.at("codes")) {
        rows.add_row({code.at("register"), code.at("field"),
                      say({"i alt", "in all"}), number(code.at("rows"))});
        for (auto const& [text, count] : code.at("listed").items()) {
            rows.add_row({"", "", text, number(count)});
        }
    }
    this->print(rows, report_.at("codes").empty());
}

void QualityPrinter::print_agreement() const
{
    auto rows = this->table(
        {"Overensstemmelse mellem registre (rækker, der kan tælle)",
         "Agreement between registers (rows that could count)"},
        {register_heading},
        {rows_heading,
         {"person uden for befolkningen", "person not in the population"},
         {"efter dødsfaldet", "after the death"}});
    for (auto const& [name, counts] : report_.at("agreement").items()) {
        rows.add_row({name, number(counts.at("rows")),
                      number(counts.at("unknown_person")),
                      number(counts.at("after_death"))});
    }
    this->print(rows, report_.at("agreement").empty());
}

//! Shares in whole per cent: a finer one could tell a count below 5.
std::string share_text(double share)
{
    return share == 0 ? ""
           : share < 0.01
               ? "<1 %"
               : std::to_string(static_cast<int>(100 * share)) + " %";
}

void QualityPrinter::print_checks() const
{
    auto rows =
        this->table({"Kontroller (docs/checks.md)", "Checks (docs/checks.md)"},
                    {{"kontrol", "check"},
                     {"resultat", "result"},
                     register_heading,
                     {"fil", "file"}},
                    {{"andel", "share"}});
    auto const text_of = [](Report const& value) {
        return value.is_null() ? std::string() : value.get<std::string>();
    };
    for (auto const& check : report_.at("checks")) {
        bool const is_ok = check.at("result") == "ok";
        rows.add_row({check.at("id"),
                      is_ok ? "ok" : say({"advarsel", "warning"}),
                      text_of(check.at("register")), text_of(check.at("file")),
                      is_ok ? "" : share_text(check.at("share"))});
    }
    rows.print(out_);
}

void QualityPrinter::print_persons() const
{
    auto rows = this->table({"Fra rækker til personer", "From rows to persons"},
                            {{"trin", "step"}}, {{"antal", "count"}});
    std::int64_t delivered = 0;
    std::int64_t readable = 0;
    std::int64_t used = 0;
    for (auto const& counts : report_.at("registers")) {
        delivered += base::whole_number<std::int64_t>(counts.at("rows"));
        readable += base::whole_number<std::int64_t>(counts.at("rows")) -
                    sum_of(counts.at("rejected"));
        used += base::whole_number<std::int64_t>(counts.at("used"));
    }
    rows.add_row({say({"leverede rækker", "rows delivered"}),
                  number(Report(delivered))});
    rows.add_row({say({"deraf læsbare", "of these, readable"}),
                  number(Report(readable))});
    rows.add_row(
        {say({"deraf brugt", "of these, used"}), number(Report(used))});
    auto const& persons = report_.at("persons");
    rows.add_row(
        {say({"personer med fødselsdato", "persons with a birth date"}),
         number(persons.at("stored"))});
    rows.add_row({say({"deraf voksne i et af årene",
                       "of these, adults in one of the years"}),
                  number(persons.at("adults"))});
    rows.print(out_);
}

}  // namespace

void print_quality(Report const& report, names::Language language,
                   std::ostream& out)
{
    QualityPrinter(report, language, out).print();
}

}  // namespace samspil::app
