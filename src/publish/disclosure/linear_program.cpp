#include "publish/disclosure/linear_program.hpp"

#include <coin/ClpSimplex.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <limits>
#include <utility>

#include "base/error.hpp"

namespace samspil::publish {
namespace {

CoinPackedMatrix matrix_of(std::size_t variables,
                           std::span<ProgramRow const> rows)
{
    std::vector<int> row_indices;
    std::vector<int> columns;
    std::vector<double> factors;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (auto const& term : rows[row].form.terms()) {
            row_indices.push_back(static_cast<int>(row));
            columns.push_back(static_cast<int>(term.variable));
            factors.push_back(static_cast<double>(term.factor));
        }
    }
    CoinPackedMatrix matrix(true, row_indices.data(), columns.data(),
                            factors.data(),
                            static_cast<CoinBigIndex>(factors.size()));
    matrix.setDimensions(static_cast<int>(rows.size()),
                         static_cast<int>(variables));
    return matrix;
}

}  // namespace

class LinearProgram::Impl
{
  public:
    Impl(std::size_t variables, std::span<ProgramRow const> rows)
        : variables_(variables)
    {
        std::vector<double> const zeros(variables, 0);
        std::vector<double> const no_limit(
            variables, std::numeric_limits<double>::infinity());
        std::vector<double> lower;
        std::vector<double> upper;
        for (auto const& row : rows) {
            lower.push_back(row.lower);
            upper.push_back(row.upper);
        }
        model_.setLogLevel(0);
        model_.scaling(0);  // factors are 1 or a few
        model_.loadProblem(matrix_of(variables, rows), zeros.data(),
                           no_limit.data(), zeros.data(), lower.data(),
                           upper.data());
    }

    std::optional<std::vector<double>> extreme(LinearForm const& form, int sign)
    {
        for (auto const variable : in_objective_) {
            model_.setObjectiveCoefficient(static_cast<int>(variable), 0);
        }
        in_objective_.clear();
        for (auto const& term : form.terms()) {
            model_.setObjectiveCoefficient(
                static_cast<int>(term.variable),
                -sign * static_cast<double>(term.factor));
            in_objective_.push_back(term.variable);
        }
        model_.primal(0, std::exchange(next_start_, keep_all));
        if (model_.isProvenDualInfeasible()) {
            return std::nullopt;
        }
        if (!model_.isProvenOptimal()) {
            model_.allSlackBasis(true);
            model_.primal(0, 0);
            next_start_ = 0;
        }
        if (model_.isProvenDualInfeasible()) {
            return std::nullopt;
        }
        if (!model_.isProvenOptimal()) {
            throw base::Error(
                "the linear program of disclosure control was not solved "
                "(CLP's status " +
                std::to_string(model_.status()) + "): please report this");
        }
        auto const* solution = model_.getColSolution();
        return std::vector<double>(solution, solution + variables_);
    }

    std::vector<double> prices() const
    {
        auto const* prices = model_.getRowPrice();
        return {prices, prices + model_.numberRows()};
    }

  private:
    //! CLP's flags: keep the work arrays for the next solution (1), begin with
    //! the factors that are there (2), and leave out what was done before (4).
    //! Most solutions are a few steps from the one before.
    static constexpr int keep_all = 1 | 2 | 4;

    std::size_t variables_;
    int next_start_ = 1;
    ClpSimplex model_;
    std::vector<Variable> in_objective_;  //!< of the last objective
};

LinearProgram::LinearProgram(std::size_t variables,
                             std::span<ProgramRow const> rows)
    : impl_(std::make_unique<Impl>(variables, rows))
{
}

LinearProgram::~LinearProgram() = default;
LinearProgram::LinearProgram(LinearProgram&&) noexcept = default;
LinearProgram& LinearProgram::operator=(LinearProgram&&) noexcept = default;

std::optional<std::vector<double>> LinearProgram::extreme(
    LinearForm const& form, int sign)
{
    return impl_->extreme(form, sign);
}

std::vector<double> LinearProgram::prices() const
{
    return impl_->prices();
}

}  // namespace samspil::publish
