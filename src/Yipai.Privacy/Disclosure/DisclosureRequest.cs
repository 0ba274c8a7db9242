using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Who wants to give which items to whom, how, and on what evidence.</summary>
/// <example>
/// <code>
/// var request = new DisclosureRequest(DisclosureKind.Sharing, "bureau", DataItems.CaseReport) { Now = now };
/// DisclosureDecision decision = guard.DecideDisclosure(request, state);
/// </code>
/// </example>
/// <param name="Kind">How the information leaves.</param>
/// <param name="RecipientId">The id of a registered recipient.</param>
/// <param name="Items">The items that leave.</param>
public readonly record struct DisclosureRequest(DisclosureKind Kind, string RecipientId, DataItemSet Items)
{
    /// <summary>The person concerned. Anonymous unless said.</summary>
    public PolicyPrincipal Principal { get; init; }

    /// <summary>The purpose; left out, the way's own.</summary>
    public ProcessingPurpose Purpose { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A ground that needs no prior consent (P4.4.2), with its evidence.</summary>
    public DisclosureGround? Ground { get; init; }

    /// <summary>The agreement behind entrusted processing (PIPL 21).</summary>
    public EntrustmentAgreement? Entrustment { get; init; }

    /// <summary>The agreement behind joint handling (PIPL 20), by id.</summary>
    public string? JointAgreementId { get; init; }

    /// <summary>Evidence that the items are de-identified (P4.4.3).</summary>
    public DeidentificationEvidence? Deidentification { get; init; }

    /// <summary>Evidence that the recipient cannot re-identify anybody (P4.4.3).</summary>
    public ReidentificationGuarantee? Guarantee { get; init; }

    /// <summary>What a change of handler means for the persons (P4.4.1-3).</summary>
    public HandlerChange? Change { get; init; }

    /// <summary>Who passes the items on, where it is not the handler itself (P4.1.1-3); a recipient's id.</summary>
    public string? OnwardFrom { get; init; }

    /// <summary>Whether the items are the principal's own; identity verification takes no others (P4.1.1-1).</summary>
    public bool IsOwnInformation { get; init; }

    /// <summary>The items shown on the page on which the person decided (P4.1.1/6).</summary>
    public DataItemSet ShownItems { get; init; }

    /// <summary>Another way of verification that was offered beside the face (人脸办法 10), or null.</summary>
    public string? AlternativeToFace { get; init; }
}
