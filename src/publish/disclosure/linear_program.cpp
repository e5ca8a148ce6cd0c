#include "publish/disclosure/linear_program.hpp"

#include <coin/ClpSimplex.hpp>
#include <coin/ClpSolve.hpp>
#include <string>

#include "base/error.hpp"

namespace samspil::publish {
namespace {

constexpr int always_perturb = 50;  // of CLP

}  // namespace

// CLP looks for the least value: gains are negative costs there.
class LinearProgram::Impl
{
  public:
    Impl()
    {
        model_.setLogLevel(0);
        model_.scaling(0);  // factors are 1 or a few
        // programs begin where nothing changes, a corner of very many rows:
        // small changes of the costs, taken back in the end, lead away from it
        model_.setPerturbation(always_perturb);
    }

    void add_rows(std::span<Row const> rows)
    {
        std::vector<double> lower;
        std::vector<double> upper;
        Vectors vectors;
        for (auto const& row : rows) {
            lower.push_back(row.lower);
            upper.push_back(row.upper);
            vectors.add(row.entries);
        }
        model_.addRows(static_cast<int>(rows.size()), lower.data(),
                       upper.data(), vectors.starts.data(),
                       vectors.indices.data(), vectors.factors.data());
    }

    void add_columns(std::span<Column const> columns)
    {
        std::vector<double> const zeros(columns.size(), 0);
        std::vector<double> limits;
        std::vector<double> costs;
        Vectors vectors;
        for (auto const& column : columns) {
            limits.push_back(column.limit);
            costs.push_back(-column.gain);
            vectors.add(column.entries);
        }
        model_.addColumns(static_cast<int>(columns.size()), zeros.data(),
                          limits.data(), costs.data(), vectors.starts.data(),
                          vectors.indices.data(), vectors.factors.data());
    }

    double solve()
    {
        model_.primal();
        if (!model_.isProvenOptimal()) {
            model_.allSlackBasis(true);
            model_.primal();
        }
        require_solution();
        return -model_.objectiveValue();
    }

    std::optional<double> solve_anew()
    {
        ClpSolve how;
        how.setPresolveType(ClpSolve::presolveOn);
        model_.initialSolve(how);
        if (model_.isProvenPrimalInfeasible()) {
            return std::nullopt;
        }
        if (!model_.isProvenOptimal()) {
            return solve();
        }
        return -model_.objectiveValue();
    }

    bool solve_again()
    {
        model_.dual();
        if (model_.isProvenPrimalInfeasible()) {
            return false;
        }
        require_solution();
        return true;
    }

    void set_gain(std::size_t column, double gain)
    {
        model_.setObjectiveCoefficient(static_cast<int>(column), -gain);
    }

    double value(std::size_t column) const
    {
        return model_.primalColumnSolution()[column];
    }
    double price(std::size_t row) const
    {
        return -model_.dualRowSolution()[row];
    }

  private:
    void require_solution() const
    {
        if (!model_.isProvenOptimal()) {
            throw base::Error(
                "the linear program of disclosure control was not solved "
                "(CLP's status " +
                std::to_string(model_.status()) + "): please report this");
        }
    }

    //! Rows or columns, one after the other, as CLP takes them.
    struct Vectors
    {
        std::vector<CoinBigIndex> starts{0};
        std::vector<int> indices;
        std::vector<double> factors;

        void add(std::vector<Entry> const& entries)
        {
            for (auto const& entry : entries) {
                indices.push_back(static_cast<int>(entry.index));
                factors.push_back(entry.factor);
            }
            starts.push_back(static_cast<CoinBigIndex>(indices.size()));
        }
    };

    ClpSimplex model_;
};

LinearProgram::LinearProgram() : impl_(std::make_unique<Impl>()) {}
LinearProgram::~LinearProgram() = default;
LinearProgram::LinearProgram(LinearProgram&&) noexcept = default;
LinearProgram& LinearProgram::operator=(LinearProgram&&) noexcept = default;

void LinearProgram::add_rows(std::span<Row const> rows)
{
    if (!rows.empty()) {
        impl_->add_rows(rows);
    }
}

void LinearProgram::add_columns(std::span<Column const> columns)
{
    if (!columns.empty()) {
        impl_->add_columns(columns);
    }
}

double LinearProgram::solve()
{
    return impl_->solve();
}

std::optional<double> LinearProgram::solve_anew()
{
    return impl_->solve_anew();
}

bool LinearProgram::solve_again()
{
    return impl_->solve_again();
}

void LinearProgram::set_gain(std::size_t column, double gain)
{
    impl_->set_gain(column, gain);
}

double LinearProgram::value(std::size_t column) const
{
    return impl_->value(column);
}

double LinearProgram::price(std::size_t row) const
{
    return impl_->price(row);
}

}  // namespace samspil::publish
