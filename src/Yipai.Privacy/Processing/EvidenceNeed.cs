namespace Yipai.Privacy.Processing;

/// <summary>What must be on record beside consent.</summary>
public enum EvidenceNeed
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The purpose was expressly told before (P4.1.2-5/2).</summary>
    PurposeNotice,

    /// <summary>The person authorized the source to provide the items (P4.1.2-6).</summary>
    SourceAuthorization,
}
