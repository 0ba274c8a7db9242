using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Describes which items somebody wants to disclose to which recipient, how, and with what evidence.</summary>
/// <example>
/// <code>
/// var request = new DisclosureRequest(DisclosureKind.Sharing, "bureau", DataItems.CaseReport) { Now = now };
/// DisclosureDecision decision = guard.DecideDisclosure(request, state);
/// </code>
/// </example>
/// <param name="Kind">How the information leaves the handler.</param>
/// <param name="RecipientId">The id of a registered recipient.</param>
/// <param name="Items">The items that leave the handler.</param>
public readonly record struct DisclosureRequest(DisclosureKind Kind, string RecipientId, DataItemSet Items)
{
    /// <summary>Gets the person concerned.</summary>
    /// <remarks>The default is an anonymous visitor.</remarks>
    public PolicyPrincipal Principal { get; init; }

    /// <summary>Gets the purpose.</summary>
    /// <remarks>The default is the purpose that the policy declares first for this kind of disclosure.</remarks>
    public ProcessingPurpose Purpose { get; init; }

    /// <summary>Gets the instant of the decision.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets a ground that needs no prior consent (P4.4.2), with its evidence, or null.</summary>
    public DisclosureGround? Ground { get; init; }

    /// <summary>Gets the agreement behind entrusted processing (PIPL 21), or null.</summary>
    public EntrustmentAgreement? Entrustment { get; init; }

    /// <summary>Gets the id of the agreement behind joint handling (PIPL 20), or null.</summary>
    public string? JointAgreementId { get; init; }

    /// <summary>Gets the evidence that the items are de-identified (P4.4.3), or null.</summary>
    public DeidentificationEvidence? Deidentification { get; init; }

    /// <summary>Gets the evidence that the recipient cannot re-identify anybody (P4.4.3), or null.</summary>
    public ReidentificationGuarantee? Guarantee { get; init; }

    /// <summary>Gets what a change of handler means for the persons concerned (P4.4.1-3), or null.</summary>
    public HandlerChange? Change { get; init; }

    /// <summary>Gets the id of the recipient that passes the items on, or null when the handler itself discloses them (P4.1.1-3).</summary>
    public string? OnwardFrom { get; init; }

    /// <summary>Indicates whether the items are the principal's own.</summary>
    /// <remarks>Identity verification accepts only such items (P4.1.1-1).</remarks>
    public bool IsOwnInformation { get; init; }

    /// <summary>Gets the items that the page showed when the person decided (P4.1.1/6).</summary>
    public DataItemSet ShownItems { get; init; }

    /// <summary>Gets the alternative to face verification that was offered to the person (人脸办法 10), or null.</summary>
    public string? AlternativeToFace { get; init; }
}
