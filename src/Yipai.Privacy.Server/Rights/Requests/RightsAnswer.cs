namespace Yipai.Privacy.Server.Rights;

/// <summary>The answer that the handler intends to give.</summary>
/// <remarks>
/// <see cref="RightsRules"/> decides whether it is valid. A negative answer needs a ground and a justification. The six exemptions and the
/// four grounds of refusal are separate lists.
/// </remarks>
public sealed class RightsAnswer
{
    private RightsAnswer(RightsState state, string justification = "")
    {
        State = state;
        Justification = justification;
    }

    /// <summary>Gets the answer that the request is carried out.</summary>
    public static RightsAnswer Execute { get; } = new(RightsState.Executing);

    /// <summary>Gets the state to which the answer leads when it covers the whole request.</summary>
    public RightsState State { get; }

    /// <summary>Gets the justification, for the files of the handler.</summary>
    public string Justification { get; }

    /// <summary>Gets the exemption, if the law forbids an answer.</summary>
    public RightsExemption Exemption { get; private init; }

    /// <summary>Gets the ground, if the handler refuses.</summary>
    public RefusalGround Refusal { get; private init; }

    /// <summary>Gets the items that a negative answer covers.</summary>
    /// <remarks>An empty set means all.</remarks>
    public DataItemSet Items { get; private init; }

    /// <summary>Gets a reference to the evidence, or to the law that commands secrecy.</summary>
    public string? EvidenceReference { get; private init; }

    /// <summary>Gets the fee, in yuan.</summary>
    public decimal Fee { get; private init; }

    /// <summary>Gets the cost of the work for the handler, in yuan.</summary>
    public decimal ActualCost { get; private init; }

    /// <summary>Creates the answer that the law forbids an answer (P4.3.4/4).</summary>
    /// <param name="exemption">One of the six cases.</param>
    /// <param name="justification">Why it applies, for the handler's files.</param>
    /// <param name="evidenceReference">
    /// A reference to the evidence of bad faith or, in the strict profile, to the law that commands secrecy.
    /// </param>
    /// <param name="items">The items it covers; left out, all.</param>
    /// <exception cref="PrivacyServerException">
    /// YP0160: the exemption or the justification is missing. YP0161: bad faith is claimed without evidence (P4.3.4-4).
    /// </exception>
    public static RightsAnswer CannotRespond(
        RightsExemption exemption, string justification, string? evidenceReference = null, DataItemSet items = default)
    {
        ArgumentNullException.ThrowIfNull(justification);
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

    /// <summary>Creates the answer that the handler refuses the request (P4.3.4/3).</summary>
    /// <param name="ground">One of the four grounds.</param>
    /// <param name="justification">Why it applies, for the handler's files.</param>
    /// <param name="items">The items it covers; left out, all.</param>
    /// <exception cref="PrivacyServerException">YP0160: the ground or the justification is missing.</exception>
    public static RightsAnswer Refuse(RefusalGround ground, string justification, DataItemSet items = default)
    {
        ArgumentNullException.ThrowIfNull(justification);
        return new(RightsState.Refused, Stated(justification, ground != RefusalGround.None && Enum.IsDefined(ground)))
        {
            Refusal = ground,
            Items = items,
        };
    }

    /// <summary>Creates the answer that the right is not owed and that the handler does not grant it voluntarily.</summary>
    /// <exception cref="PrivacyServerException">YP0160: the justification is missing.</exception>
    public static RightsAnswer NotOwed(string justification)
    {
        ArgumentNullException.ThrowIfNull(justification);
        return new(RightsState.Refused, Stated(justification, hasGround: true));
    }

    /// <summary>Creates the answer that the request costs a fee (P4.3.4/2).</summary>
    /// <param name="fee">The fee, more than 0 yuan.</param>
    /// <param name="actualCost">The cost of the work for the handler, in yuan.</param>
    /// <param name="reason">The reason for the fee, which the person reads.</param>
    /// <exception cref="PrivacyServerException">YP0160: the fee is not positive, or the reason is missing.</exception>
    public static RightsAnswer QuoteFee(decimal fee, decimal actualCost, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(RightsState.FeeQuoted, Stated(reason, fee > 0)) { Fee = fee, ActualCost = actualCost };
    }

    /// <summary>Returns the state to which the answer leads, never a reason.</summary>
    public override string ToString() => State.ToString();

    private static string Stated(string justification, bool hasGround) =>
        hasGround && !string.IsNullOrWhiteSpace(justification) ? justification : throw PrivacyServerException.NoGround();
}
