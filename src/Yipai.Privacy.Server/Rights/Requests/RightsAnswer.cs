namespace Yipai.Privacy.Server.Rights;

/// <summary>What the handler means to answer; <see cref="RightsRules"/> says whether it may.</summary>
/// <remarks>A "no" cannot be made without a ground and its justification; the six exemptions and the four refusals are two things.</remarks>
public sealed class RightsAnswer
{
    private RightsAnswer(RightsState state, string justification = "")
    {
        State = state;
        Justification = justification;
    }

    /// <summary>The request is carried out.</summary>
    public static RightsAnswer Execute { get; } = new(RightsState.Executing);

    /// <summary>The state that the answer leads to, when it covers the whole request.</summary>
    public RightsState State { get; }

    /// <summary>Why, for the handler's files.</summary>
    public string Justification { get; }

    /// <summary>The exemption, if the law forbids an answer.</summary>
    public RightsExemption Exemption { get; private init; }

    /// <summary>The ground, if the handler refuses.</summary>
    public RefusalGround Refusal { get; private init; }

    /// <summary>The items that a "no" covers; empty means all.</summary>
    public DataItemSet Items { get; private init; }

    /// <summary>Where evidence, or the law that commands secrecy, can be found.</summary>
    public string? EvidenceReference { get; private init; }

    /// <summary>The fee, in yuan.</summary>
    public decimal Fee { get; private init; }

    /// <summary>What the work costs the handler, in yuan.</summary>
    public decimal ActualCost { get; private init; }

    /// <summary>The law leaves no answer (P4.3.4/4).</summary>
    /// <param name="exemption">Which of the six cases.</param>
    /// <param name="justification">Why it applies, for the handler's files.</param>
    /// <param name="evidenceReference">Evidence of bad faith; in the strict profile also the law that commands secrecy.</param>
    /// <param name="items">The items it covers; left out, all.</param>
    /// <exception cref="PrivacyServerException">YP0160: no case or no justification. YP0161: bad faith without evidence (P4.3.4-4).</exception>
    public static RightsAnswer CannotRespond(
        RightsExemption exemption, string justification, string? evidenceReference = null, DataItemSet items = default)
    {
        ExemptionRule rule = ExemptionRule.Find(exemption) ?? throw PrivacyServerException.NoGround();
        return rule.NeedsEvidence && string.IsNullOrWhiteSpace(evidenceReference)
            ? throw PrivacyServerException.NoEvidence()
            : new RightsAnswer(RightsState.CannotRespond, Stated(justification, hasGround: true))
            {
                Exemption = exemption,
                EvidenceReference = evidenceReference,
                Items = items,
            };
    }

    /// <summary>The handler chooses to refuse (P4.3.4/3).</summary>
    /// <param name="ground">Which of the four grounds.</param>
    /// <param name="justification">Why it applies, for the handler's files.</param>
    /// <param name="items">The items it covers; left out, all.</param>
    /// <exception cref="PrivacyServerException">YP0160: no ground or no justification.</exception>
    public static RightsAnswer Refuse(RefusalGround ground, string justification, DataItemSet items = default) =>
        new(RightsState.Refused, Stated(justification, ground != RefusalGround.None && Enum.IsDefined(ground))) { Refusal = ground, Items = items };

    /// <summary>The right is not owed, and the handler does not grant it of its own accord.</summary>
    /// <exception cref="PrivacyServerException">YP0160: no justification.</exception>
    public static RightsAnswer NotOwed(string justification) => new(RightsState.Refused, Stated(justification, hasGround: true));

    /// <summary>The request will cost a fee (P4.3.4/2).</summary>
    /// <param name="fee">More than 0 yuan.</param>
    /// <param name="actualCost">What the work costs the handler, in yuan.</param>
    /// <param name="reason">Why, as the person is told.</param>
    /// <exception cref="PrivacyServerException">YP0160: no fee or no reason.</exception>
    public static RightsAnswer QuoteFee(decimal fee, decimal actualCost, string reason) =>
        new(RightsState.FeeQuoted, Stated(reason, fee > 0)) { Fee = fee, ActualCost = actualCost };

    /// <summary>The state it leads to, never a reason.</summary>
    public override string ToString() => State.ToString();

    private static string Stated(string justification, bool hasGround) =>
        hasGround && !string.IsNullOrWhiteSpace(justification) ? justification : throw PrivacyServerException.NoGround();
}
