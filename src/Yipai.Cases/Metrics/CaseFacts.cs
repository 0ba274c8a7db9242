using System.Diagnostics.CodeAnalysis;

namespace Yipai.Cases.Metrics;

/// <summary>Specifies the facts about one case that evaluation counts (综合评价).</summary>
/// <remarks>A case that is due for a step and has not taken it yet counts as due.</remarks>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "It is a set of facts.")]
[SuppressMessage("Design", "CA1028", Justification = "The counters work on 32 bits.")]
public enum CaseFacts : uint
{
    /// <summary>The case has no fact.</summary>
    None = 0,

    /// <summary>Reported (上报).</summary>
    Reported = 1u << 0,

    /// <summary>Filed, and so a valid report (立案, 有效上报).</summary>
    Filed = 1u << 1,

    /// <summary>Filed in time (按时立案).</summary>
    FiledInTime = 1u << 2,

    /// <summary>Filed and not cancelled later (准确立案).</summary>
    FiledForGood = 1u << 3,

    /// <summary>Filed on a report by the public (公众有效上报).</summary>
    FiledFromPublic = 1u << 4,

    /// <summary>Missed by the patrol, found otherwise (漏报).</summary>
    Missed = 1u << 5,

    /// <summary>Due to be verified on site before filing (应核实).</summary>
    VerificationDue = 1u << 6,

    /// <summary>Verified in time (按时核实).</summary>
    VerifiedInTime = 1u << 7,

    /// <summary>Due to be dispatched (应派遣).</summary>
    DispatchDue = 1u << 8,

    /// <summary>Dispatched in time (按时派遣).</summary>
    DispatchedInTime = 1u << 9,

    /// <summary>Dispatched to the right unit (准确派遣).</summary>
    DispatchedRight = 1u << 10,

    /// <summary>Due to be disposed of (应处置).</summary>
    DisposalDue = 1u << 11,

    /// <summary>Disposed of (处置).</summary>
    Disposed = 1u << 12,

    /// <summary>Disposed of in time (按期处置).</summary>
    DisposedInTime = 1u << 13,

    /// <summary>Came through a disposal (经过处置).</summary>
    ThroughDisposal = 1u << 14,

    /// <summary>Had to be done again (返工).</summary>
    Reworked = 1u << 15,

    /// <summary>Due to be inspected before closing (应核查).</summary>
    InspectionDue = 1u << 16,

    /// <summary>Inspected in time (按时核查).</summary>
    InspectedInTime = 1u << 17,

    /// <summary>Due to be closed (应结案).</summary>
    ClosingDue = 1u << 18,

    /// <summary>Closed (结案).</summary>
    Closed = 1u << 19,

    /// <summary>Closed in time (按期结案).</summary>
    ClosedInTime = 1u << 20,

    /// <summary>Accepted (受理).</summary>
    Accepted = 1u << 21,
}
