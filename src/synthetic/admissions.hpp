#pragma once

#include <vector>

#include "base/civil_time.hpp"
#include "synthetic/diagnosis_mix.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/quota.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

//! What a patient's admissions are drawn from.
struct AdmissionRates
{
    double readmission = 0;  //!< within 30 days, share of discharges
    double stay_days = 0;    //!< mean length
    base::Day last_day{};    //!< none starts later
    double quota_start = 0;  //!< start of the Quota of readmissions
};

/*!
 * Draws a patient's admissions, year by year. They are more than 30 days apart,
 * except the acute readmissions that follow a given share of discharges.
 *
 * A stay has one to three rows (wards). They touch, have gaps of up to 4 hours
 * (M4.1) or overlap. Sometimes an emergency visit comes before.
 */
class Admissions
{
  public:
    Admissions(AdmissionRates const& rates, DiagnosisMix const& mix,
               Random& random, std::vector<HospitalContact>& contacts)
        : rates_(rates),
          mix_(mix),
          readmissions_(rates.quota_start),
          random_(random),
          contacts_(contacts)
    {
    }

    //! Draws \p count admissions between two days, each with its readmissions.
    void draw(int count, Department department, base::Day from,
              base::Day until);

  private:
    base::Minute add_stay(base::Day admitted, bool acute);
    void add_emergency(HospitalContact contact);
    int draw_gap();

    AdmissionRates rates_;
    DiagnosisMix mix_;
    Quota readmissions_;
    Random& random_;
    std::vector<HospitalContact>& contacts_;
    Department department_ = Department::psychiatry;
    base::Day discharged_{-100'000};  //!< the latest discharge
    std::vector<base::Day> days_;     //!< of one call
};

}  // namespace samspil::synthetic
