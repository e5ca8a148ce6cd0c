#include "publish/audit/merged_counts.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/contract.hpp"

namespace samspil::publish {
namespace {

//! Two numbers of 64 bits, so that no two colours are the same by chance.
struct Colour
{
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    Colour& operator+=(Colour const& other)
    {
        first += other.first;
        second += other.second;
        return *this;
    }
    friend auto operator<=>(Colour const&, Colour const&) = default;
};

//! The finaliser of splitmix64.
std::uint64_t mixed_bits(std::uint64_t bits)
{
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

Colour mixed(Colour const& colour, std::int64_t number)
{
    constexpr std::uint64_t step = 0x9e3779b97f4a7c15U;
    auto const bits = static_cast<std::uint64_t>(number);
    return {mixed_bits(colour.first + step * (2 * bits + 1)),
            mixed_bits(colour.second ^ mixed_bits(bits + step))};
}

std::size_t count_distinct(std::vector<Colour> colours)
{
    std::sort(colours.begin(), colours.end());
    return static_cast<std::size_t>(
        std::unique(colours.begin(), colours.end()) - colours.begin());
}

//! Colours variables, and inequalities.
class Colouring
{
  public:
    explicit Colouring(AuditTable const& table)
        : table_(table),
          variables_(table.variables),
          rows_(table.at_least.size())
    {
        std::int64_t number = 0;
        auto const tell_apart_by = [&](LinearForm const& form) {
            auto const colour = mixed({}, ++number);
            for (auto const& term : form.terms()) {
                variables_[term.variable] += mixed(colour, term.factor);
            }
        };
        for (auto const& equation : table.known) {
            tell_apart_by(equation.form);
        }
        for (auto const& count : table.counts) {
            tell_apart_by(count.form);
        }
        refine();
    }

    std::vector<Colour> const& of_variables() const { return variables_; }
    std::vector<Colour> const& of_rows() const { return rows_; }

  private:
    void refine()
    {
        std::size_t classes = 0;
        while (true) {
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                auto const& row = table_.at_least[i];
                rows_[i] = mixed({}, row.value);
                for (auto const& term : row.form.terms()) {
                    rows_[i] += mixed(variables_[term.variable], term.factor);
                }
            }
            auto next = variables_;
            for (auto& colour : next) {
                colour = mixed(colour, 0);
            }
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                for (auto const& term : table_.at_least[i].form.terms()) {
                    next[term.variable] += mixed(rows_[i], term.factor);
                }
            }
            variables_ = std::move(next);
            auto const now = count_distinct(variables_) + count_distinct(rows_);
            if (now == classes) {
                return;
            }
            classes = now;
        }
    }

    AuditTable const& table_;
    std::vector<Colour> variables_;
    std::vector<Colour> rows_;
};

//! The number of each colour, in the order in which they come.
std::vector<std::uint32_t> numbers_of(std::vector<Colour> const& colours)
{
    std::map<Colour, std::uint32_t> numbers;
    std::vector<std::uint32_t> result;
    result.reserve(colours.size());
    for (auto const& colour : colours) {
        result.push_back(
            numbers.emplace(colour, static_cast<std::uint32_t>(numbers.size()))
                .first->second);
    }
    return result;
}

//! Forms over classes of variables.
class Classes
{
  public:
    explicit Classes(std::vector<std::uint32_t> number_of)
        : number_of_(std::move(number_of))
    {
        for (auto const number : number_of_) {
            sizes_.resize(std::max<std::size_t>(sizes_.size(), number + 1));
            ++sizes_[number];
        }
    }

    std::size_t size() const { return sizes_.size(); }
    //! \pre the form holds all variables of a class alike.
    LinearForm over_classes(LinearForm const& form) const
    {
        struct Use
        {
            std::int64_t factor;
            std::size_t variables;
        };
        std::map<std::uint32_t, Use> uses;
        for (auto const& term : form.terms()) {
            auto& use =
                uses.try_emplace(number_of_[term.variable], Use{term.factor, 0})
                    .first->second;
            SAMSPIL_EXPECT(use.factor == term.factor);
            ++use.variables;
        }
        std::vector<FormTerm> terms;
        for (auto const& [number, use] : uses) {
            SAMSPIL_EXPECT(use.variables == sizes_[number]);
            terms.push_back({number, use.factor});
        }
        return LinearForm(std::move(terms));
    }

  private:
    std::vector<std::uint32_t> number_of_;  //!< [variable]
    std::vector<std::size_t> sizes_;        //!< [class]
};

}  // namespace

AuditTable merged(AuditTable const& table)
{
    Colouring const colouring(table);
    Classes const classes(numbers_of(colouring.of_variables()));
    AuditTable result;
    result.variables = classes.size();
    for (auto const& equation : table.known) {
        result.known.push_back(
            {classes.over_classes(equation.form), equation.value});
    }
    auto const row_numbers = numbers_of(colouring.of_rows());
    std::vector<std::vector<FormTerm>> row_terms;
    std::vector<std::int64_t> row_values;
    for (std::size_t i = 0; i < row_numbers.size(); ++i) {
        auto const number = row_numbers[i];
        if (number == row_terms.size()) {
            row_terms.emplace_back();
            row_values.push_back(0);
        }
        auto const& row = table.at_least[i];
        row_terms[number].insert(row_terms[number].end(),
                                 row.form.terms().begin(),
                                 row.form.terms().end());
        row_values[number] += row.value;
    }
    for (std::size_t i = 0; i < row_terms.size(); ++i) {
        result.at_least.push_back(
            {classes.over_classes(LinearForm(std::move(row_terms[i]))),
             row_values[i]});
    }
    for (auto const& count : table.counts) {
        result.counts.push_back({classes.over_classes(count.form),
                                 count.known_part, count.is_of_persons});
    }
    return result;
}

}  // namespace samspil::publish
