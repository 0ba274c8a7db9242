namespace Yipai.Privacy.Processing;

/// <summary>Names the evidence that must be on record in addition to consent.</summary>
public enum EvidenceNeed
{
    /// <summary>No further evidence is needed.</summary>
    None = 0,

    /// <summary>The person was expressly informed of the purpose beforehand (P4.1.2-5/2).</summary>
    PurposeNotice,

    /// <summary>The person authorized the source to provide the items (P4.1.2-6).</summary>
    SourceAuthorization,
}
