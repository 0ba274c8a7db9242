namespace Yipai.Privacy.Processing;

/// <summary>Describes the lawful basis and the consent on which an activity rests for certain purposes (PIPL 13).</summary>
public sealed record ActivityGround
{
    /// <summary>Gets the purposes that this ground carries.</summary>
    public required IReadOnlyList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>Gets the items that this ground carries.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the lawful basis.</summary>
    public required LegalBasis Basis { get; init; }

    /// <summary>Gets the kind of consent that this ground needs: no consent, deemed, explicit or separate.</summary>
    public required ConsentNeed Consent { get; init; }

    /// <summary>Gets the evidence that this ground needs in addition to consent.</summary>
    public required EvidenceNeed Evidence { get; init; }

    /// <summary>Gets the rules behind this ground.</summary>
    public required IReadOnlyList<RuleCitation> Rules { get; init; }
}
