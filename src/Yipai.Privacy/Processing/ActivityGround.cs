namespace Yipai.Privacy.Processing;

/// <summary>On what an activity rests for certain purposes (PIPL 13).</summary>
public sealed record ActivityGround
{
    /// <summary>The purposes that it carries.</summary>
    public required IReadOnlyList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>The items that it carries.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>The lawful basis.</summary>
    public required LegalBasis Basis { get; init; }

    /// <summary>The consent that it needs: none, deemed, explicit or separate.</summary>
    public required ConsentNeed Consent { get; init; }

    /// <summary>The evidence that it needs beside consent.</summary>
    public required EvidenceNeed Evidence { get; init; }

    /// <summary>The rules behind it.</summary>
    public required IReadOnlyList<RuleCitation> Rules { get; init; }
}
