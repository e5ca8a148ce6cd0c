#include "publish/knowledge/persons_behind.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "reference/labels.hpp"

namespace samspil::publish {
namespace {

using cubes::CellSum;
using cubes::CubeCell;
using cubes::CubeId;

//! The cell of the same place on the axes that counts the persons; nothing: no
//! cube counts them, or the cell counts persons itself.
std::optional<CubeCell> persons_of(CubeCell cell)
{
    switch (cell.cube) {
        case CubeId::stays:
            return CubeCell{CubeId::persons_with_stays, cell.index};
        case CubeId::overlap_stays_by_level:
            return CubeCell{CubeId::overlap_persons_with_stays_by_level,
                            cell.index};
        case CubeId::bed_minutes:
            return CubeCell{CubeId::admitted_persons, cell.index};
        case CubeId::readmissions:
            return CubeCell{CubeId::readmission_persons, cell.index};
        default:
            return std::nullopt;
    }
}

//! The index of a cell without its group.
std::size_t index_in_group(CubeCell cell)
{
    auto const& spec = cubes::cube(cell.cube);
    return spec.has_groups() ? cell.index % spec.cells_of_group() : cell.index;
}

CellSum with_sign(CubeCell cell, std::int8_t sign)
{
    return sign > 0 ? CellSum::at(cell) : CellSum() - CellSum::at(cell);
}

bool has_cell_of(CellSum const& count, CubeId id)
{
    auto const& terms = count.terms();
    return std::any_of(terms.begin(), terms.end(),
                       [&](auto const& term) { return term.cell.cube == id; });
}

CubeCell inpatients_of_group(std::size_t group)
{
    return {CubeId::persons_with_stays,
            static_cast<std::uint16_t>(
                cubes::cell_index(CubeId::persons_with_stays, group,
                                  reference::StayKind::inpatient))};
}

}  // namespace

PersonsBehind persons_behind(CellSum const& count)
{
    PersonsBehind result;
    // one group less another is one count of persons: nobody is in both
    std::map<std::pair<CubeId, std::size_t>, CellSum> by_kind;
    CellSum admitted;
    for (auto const& term : count.terms()) {
        if (auto const persons = persons_of(term.cell); persons.has_value()) {
            by_kind[{persons->cube, index_in_group(*persons)}] +=
                with_sign(*persons, term.sign);
        } else if (term.cell.cube == CubeId::acute_stays) {
            admitted +=
                with_sign(inpatients_of_group(term.cell.index), term.sign);
        }
    }
    auto const is_of_acute_stays = !admitted.terms().empty();
    if (is_of_acute_stays) {
        // alone, or as what is left of all inpatient stays without them
        result.or_of.push_back(by_kind.empty() ? admitted
                                               : by_kind.begin()->second);
    }
    auto const is_rest_of_readmissions =
        has_cell_of(count, CubeId::readmissions) && by_kind.size() > 1;
    if (by_kind.empty() || is_of_acute_stays || is_rest_of_readmissions) {
        result.largest_of.push_back(count);
        return result;
    }
    for (auto& [kind, persons] : by_kind) {
        result.largest_of.push_back(std::move(persons));
    }
    return result;
}

}  // namespace samspil::publish
