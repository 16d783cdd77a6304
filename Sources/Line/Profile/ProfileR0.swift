/// The default rule profile. Proposed values: a charter or a profile file replaces any of its keys.
enum ProfileR0 {
    static let text = """
        {
          "profile": "R0",
          "lead_classes": [
            {"name": "PLANNED", "at_least_s": 86400},
            {"name": "STANDARD", "at_least_s": 7200},
            {"name": "SHORT", "at_least_s": 1800},
            {"name": "IMMEDIATE", "at_least_s": 600},
            {"name": "INSUFFICIENT", "at_least_s": 0}
          ],
          "precision": {
            "max_area_km2_for_short_or_less": 3000,
            "area_limit_applies_to": ["polygon", "circle"],
            "max_half_width_m_for_short_or_less": 18520,
            "altitude_required_for_kinds": ["air", "transit", "hazard"],
            "text_tolerance_m": 1000,
            "readback_tolerance_m": 100
          },
          "deployment": {"categories": ["forces", "support", "medical", "observers", "other"]},
          "separation": [
            {
              "pair": ["air", "air"], "lateral_m": 9260, "vertical_ft": 1000,
              "vertical_ft_at_or_above_fl290": 2000, "time_s": 900
            },
            {"pair": ["air", "ground"], "lateral_m": 9260, "vertical_ft": null, "time_s": 900},
            {"pair": ["ground", "ground"], "lateral_m": 2000, "vertical_ft": null, "time_s": 0},
            {"pair": ["hazard", "any"], "lateral_m": 3000, "vertical_ft": 1000, "time_s": 0},
            {"pair": ["protected", "any"], "lateral_m": 1000, "vertical_ft": null, "time_s": 0},
            {"pair": ["movement", "any"], "lateral_m": 500, "vertical_ft": null, "time_s": 900},
            {"pair": ["boundary", "air"], "lateral_m": 9260, "vertical_ft": null, "time_s": 0},
            {"pair": ["boundary", "ground"], "lateral_m": 2000, "vertical_ft": null, "time_s": 0},
            {"pair": ["red-line", "declared-kinds"], "lateral_m": 0, "vertical_ft": null, "time_s": 0}
          ],
          "deadlines_s": {
            "FLASH": {"ack": 60, "reply": 180},
            "IMMEDIATE": {"ack": 180, "reply": 600},
            "PRIORITY": {"ack": 600, "reply": 1800},
            "ROUTINE": {"ack": 3600, "reply": 14400}
          },
          "passed_to_units_s": {"planned": 7200, "flash": 180, "amended": 600},
          "escalation": [
            {"at_deadlines": 1, "to": ["deputy", "all on watch", "facilitator (envelope only)"]},
            {"at_deadlines": 2, "to": ["duty commander"]},
            {"at_deadlines": 3, "line": "DEGRADED"}
          ],
          "line_check": {
            "interval_s": 3600,
            "degraded_after_s": 300,
            "down_after_missed": 2,
            "down_after_unanswered_flash": 2
          },
          "compute": {"conflict_within_s": 2, "display_within_s": 5},
          "time_to_clear": {"default_speed_kt": 250, "margin_s": 300},
          "hazard": {"persistence_s": 2700, "radius_nm": 54},
          "query_validity_s": 1800,
          "incident_link": {"window_s": 600, "distance_m": 20000},
          "clock": {"warn_s": 2, "dispute_receipt_s": 30},
          "foreign_view": {"degrees": 0.1, "feet": 5000, "seconds": 300},
          "retention": {
            "notice_body_days_after_end": 30,
            "position_hours_after_cancel": 24,
            "statistics_min_count": 5
          },
          "heartbeat": {"interval_s": 10, "silent_s": 30},
          "negotiation": {"invite_facilitator_s": 600},
          "movement": {"persistence_s": 3600},
          "civil": {"default_speed_kt": 360, "schedule_stale_s": 900, "informed_s": 120},
          "incident": {"result_s": 1209600},
          "charter_amendment_notice_s": 3600,
          "budget_per_peer": {
            "entries_per_s": 1200,
            "bytes_per_day": 1073741824,
            "flash_reserved_share": 0.2
          },
          "altitude": {"fl_amsl_uncertainty_ft": 1000, "fl_amsl_uncertainty_percent": 8},
          "changes": {
            "search_window_h": 72,
            "bearings": 16,
            "units": {"time_s": 60, "altitude_ft": 100, "distance_m": 100, "limit_degrees": 0.01}
          },
          "relay": {"reask_s": 600}
        }
        """
}
