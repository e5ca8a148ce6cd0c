#pragma once

#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "synthetic/block.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/life.hpp"
#include "synthetic/life_builder.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/lpr2_writer.hpp"
#include "synthetic/lpr3_writer.hpp"
#include "synthetic/person_writer.hpp"
#include "synthetic/psychiatric_history.hpp"
#include "synthetic/service_registration.hpp"
#include "synthetic/social_history.hpp"
#include "synthetic/somatic_history.hpp"
#include "synthetic/strata.hpp"

namespace samspil::synthetic {

//! One thread's memory for a person's history, reused for the next person.
struct Scratch
{
    Life life;
    std::vector<ServiceRegistration> registrations;
    std::vector<HospitalContact> contacts;
};

//! Draws persons and writes their rows; each person follows from the seed and
//! the person's number alone.
class Generator
{
  public:
    Generator(std::uint64_t seed, base::Years const& years);

    //! Appends the rows of person \p number.
    void operator()(std::int64_t number, Scratch& scratch, Block& block) const;

  private:
    void write_contacts(Archetype const& archetype, Scratch& scratch,
                        Block& block) const;

    std::uint64_t seed_;
    base::Minute end_;  //!< of the last activity year
    std::vector<LocalRates> rates_;
    Strata draw_archetype_;
    LifeBuilder build_life_;
    SocialHistory draw_services_;
    PsychiatricHistory draw_psychiatry_;
    SomaticHistory draw_somatic_;
    PersonWriter write_person_;
    Lpr2Writer lpr2_;
    Lpr3Writer lpr3_;
};

}  // namespace samspil::synthetic
