#include "publish/audit/told_by_cells.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "publish/audit/fraction.hpp"

namespace samspil::publish {
namespace {

using cubes::FigureKind;

constexpr double largest_whole_double = 9007199254740992;

class ToldByCells
{
  public:
    ToldByCells(Publication const& publication,
                std::span<cubes::KeyFigure const> figures,
                FigureCounts const& counts, CountForms const& forms)
        : publication_(publication),
          figures_(figures),
          counts_(counts),
          forms_(forms)
    {
    }

    std::vector<FormValue> read()
    {
        for_each_cell(&ToldByCells::read_public);
        for_each_cell(&ToldByCells::read_cell);
        std::vector<FormValue> told;
        for (auto const& [key, value] : values_) {
            told.push_back({forms_.expanded(key), value});
        }
        told.insert(told.end(), std::make_move_iterator(ratios_.begin()),
                    std::make_move_iterator(ratios_.end()));
        return told;
    }

  private:
    struct Cell
    {
        std::size_t period;
        std::size_t geography;
        std::size_t figure;
        std::size_t index;
    };

    void for_each_cell(void (ToldByCells::*visit)(Cell const&))
    {
        for (std::size_t p = 0; p < publication_.periods.size(); ++p) {
            for (std::size_t g = 0; g < publication_.geographies.size(); ++g) {
                for (std::size_t f = 0; f < figures_.size(); ++f) {
                    if (forms_.is_used(f)) {
                        (this->*visit)(
                            {p, g, f, publication_.values.index(p, g, f)});
                    }
                }
            }
        }
    }

    std::vector<CountKey> keys_of(Cell const& cell) const
    {
        return counts_.told_counts(cell.figure, cell.geography, cell.period);
    }

    std::int64_t whole(double number) const
    {
        if (!(number >= 0) || number > largest_whole_double ||
            number != std::floor(number)) {
            throw base::Error(
                "a numerator or denominator of the publication is no count: "
                "its files were changed after samspil publish wrote them");
        }
        return static_cast<std::int64_t>(number);
    }

    bool is_shown(Cell const& cell) const
    {
        return publication_.status[cell.index] == CellStatus::shown;
    }

    //! Population is public, and known from any figure that has it.
    void read_public(Cell const& cell)
    {
        auto const keys = keys_of(cell);
        if (is_shown(cell) &&
            figures_[cell.figure].kind == FigureKind::quotient &&
            forms_.is_public(keys[1].sum)) {
            public_counts_.emplace(keys[1],
                                   publication_.values.denominator[cell.index]);
        }
    }

    void read_cell(Cell const& cell)
    {
        auto const kind = figures_[cell.figure].kind;
        auto const keys = keys_of(cell);
        auto const status = publication_.status[cell.index];
        if (keys.empty()) {
            return;  // by age: no count is told
        }
        if (status == CellStatus::missing) {
            read_missing(cell, keys);
        } else if (status == CellStatus::shown) {
            auto const numerator = publication_.values.numerator[cell.index];
            auto const denominator =
                publication_.values.denominator[cell.index];
            if (kind == FigureKind::ratio_of_shares) {
                read_share(keys[0], keys[1], numerator);
                read_share(keys[2], keys[3], denominator);
            } else {
                tell(keys[0], whole(numerator));
                tell(keys[1], whole(denominator));
            }
        }
    }

    //! A denominator is 0, and the numerator if it is a part of it. Growth over
    //! pooled years is missing in any case (M9.11).
    void read_missing(Cell const& cell, std::vector<CountKey> const& keys)
    {
        auto const kind = figures_[cell.figure].kind;
        bool const is_pooled = publication_.periods[cell.period].is_pooled();
        if (kind == FigureKind::quotient ||
            (kind == FigureKind::growth && !is_pooled)) {
            tell(keys[1], 0);
        }
        if (counts_.figures()[cell.figure].has_part()) {
            tell(keys[0], 0);
        }
    }

    //! A share with all its digits is a fraction of two counts.
    void read_share(CountKey const& part, CountKey const& whole_count,
                    double share)
    {
        if (forms_.is_public(whole_count.sum)) {
            auto const known = public_counts_.find(whole_count);
            if (known != public_counts_.end()) {
                tell(part, whole(std::round(share * known->second)));
            }
            return;
        }
        if (auto const fraction = fraction_of(share)) {
            auto form = LinearForm();
            form.add(forms_.expanded(forms_.key_of(part)),
                     fraction->denominator);
            form.add(forms_.expanded(forms_.key_of(whole_count)),
                     -fraction->numerator);
            ratios_.push_back({std::move(form), 0});
        }
    }

    void tell(CountKey const& key, std::int64_t value)
    {
        if (forms_.is_public(key.sum)) {
            return;
        }
        auto const [entry, is_new] = values_.emplace(forms_.key_of(key), value);
        if (entry->second != value) {
            throw base::Error(
                "two figures of the publication tell different values of one "
                "count: its files were changed after samspil publish wrote "
                "them");
        }
    }

    Publication const& publication_;
    std::span<cubes::KeyFigure const> figures_;
    FigureCounts const& counts_;
    CountForms const& forms_;
    std::map<CountKey, double> public_counts_;
    std::map<FormKey, std::int64_t> values_;
    std::vector<FormValue> ratios_;
};

}  // namespace

std::vector<FormValue> told_by_cells(Publication const& publication,
                                     std::span<cubes::KeyFigure const> figures,
                                     FigureCounts const& counts,
                                     CountForms const& forms)
{
    return ToldByCells(publication, figures, counts, forms).read();
}

}  // namespace samspil::publish
