#pragma once

#include "reference/labels.hpp"
#include "synthetic/codes.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

//! The diagnosis groups that a patient's contacts have: mostly one.
class DiagnosisMix
{
  public:
    DiagnosisMix(Profile const& profile, Random& random)
        : main_(profile.schizophrenia ? reference::DiagnosisGroup::f2
                                      : draw_main_group(profile.kind, random)),
          second_(random.chance(0.8) ? draw_main_group(profile.kind, random)
                                     : main_)
    {
    }

    reference::DiagnosisGroup main() const { return main_; }
    //! A contact's group: the main one, now and then another or none.
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
