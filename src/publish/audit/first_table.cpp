#include "publish/audit/first_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "publish/audit/settled_counts.hpp"
#include "publish/disclosure/linear_program.hpp"

namespace samspil::publish {
namespace {

constexpr auto no_bound = std::numeric_limits<double>::infinity();
//! Larger values (minutes of bed days) are scaled down to this, as the solver
//! is exact to 1e-7.
constexpr double largest_value = 1e6;
constexpr double is_nothing = 1e-6;  // of the solver

/*!
 * The linear program of a table. Inequalities come in as they are broken: most
 * never are.
 */
class TableProgram
{
  public:
    explicit TableProgram(AuditTable const& table)
        : table_(table), scale_(scale_of(table))
    {
        for (auto const& row : table.at_least) {
            inequalities_.push_back({&row.form, row.value, false});
        }
        for (auto const& count : table.counts) {
            inequalities_.push_back({&count.form, -count.known_part, false});
        }
        add_equations();
    }

    std::vector<double> solve()
    {
        if (!program_.solve_anew()) {
            throw_contradiction();
        }
        while (add_broken()) {
            if (!program_.solve_again()) {
                throw_contradiction();
            }
        }
        std::vector<double> values(table_.variables);
        for (std::size_t v = 0; v < values.size(); ++v) {
            values[v] = value(v);
        }
        return values;
    }

  private:
    struct Inequality
    {
        LinearForm const* form;
        std::int64_t least;
        bool is_in;  //!< the program
    };

    static double scale_of(AuditTable const& table)
    {
        double largest = largest_value;
        for (auto const& row : table.known) {
            largest =
                std::max(largest, std::abs(static_cast<double>(row.value)));
        }
        return largest_value / largest;
    }

    double scaled(std::int64_t value) const
    {
        return static_cast<double>(value) * scale_;
    }
    double value(std::size_t variable) const
    {
        return std::max(program_.value(variable), 0.0) / scale_;
    }

    void add_equations()
    {
        std::vector<LinearProgram::Row> rows;
        std::vector<LinearProgram::Column> columns(table_.variables,
                                                   {no_bound, 0, {}});
        for (std::uint32_t row = 0; row < table_.known.size(); ++row) {
            auto const& equation = table_.known[row];
            rows.push_back(
                {scaled(equation.value), scaled(equation.value), {}});
            for (auto const& term : equation.form.terms()) {
                columns[term.variable].entries.push_back(
                    {row, static_cast<double>(term.factor)});
            }
        }
        program_.add_rows(rows);
        program_.add_columns(columns);
    }

    //! \return whether there were any.
    bool add_broken()
    {
        std::vector<LinearProgram::Row> rows;
        for (auto& inequality : inequalities_) {
            double sum = 0;
            for (auto const& term : inequality.form->terms()) {
                sum += static_cast<double>(term.factor) * value(term.variable);
            }
            if (inequality.is_in ||
                sum >= static_cast<double>(inequality.least) - is_nothing) {
                continue;
            }
            LinearProgram::Row row{scaled(inequality.least), no_bound, {}};
            for (auto const& term : inequality.form->terms()) {
                row.entries.push_back(
                    {term.variable, static_cast<double>(term.factor)});
            }
            inequality.is_in = true;
            rows.push_back(std::move(row));
        }
        program_.add_rows(rows);
        return !rows.empty();
    }

    AuditTable const& table_;
    double scale_;
    std::vector<Inequality> inequalities_;
    LinearProgram program_;
};

}  // namespace

std::vector<double> first_table(AuditTable const& table)
{
    return TableProgram(table).solve();
}

}  // namespace samspil::publish
