#pragma once

#include "reference/labels.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/codes.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

//! Draws the diagnosis groups of a patient's contacts: mostly one group.
class DiagnosisMix
{
  public:
    DiagnosisMix(Archetype const& archetype, Random& random)
        : main_(archetype.schizophrenia
                    ? reference::DiagnosisGroup::f2
                    : draw_main_group(archetype.kind, random)),
          second_(random.chance(0.8) ? draw_main_group(archetype.kind, random)
                                     : main_)
    {
    }

    reference::DiagnosisGroup main() const { return main_; }
    //! A contact's group: mostly the main one, sometimes another or none.
    reference::DiagnosisGroup operator()(Random& random) const
    {
        double const draw = random.uniform();
        return draw < 0.90   ? main_
               : draw < 0.95 ? second_
                             : reference::DiagnosisGroup::none;
    }

  private:
    reference::DiagnosisGroup main_;
    reference::DiagnosisGroup second_;
};

}  // namespace samspil::synthetic
