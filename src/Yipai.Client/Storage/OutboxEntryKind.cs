namespace Yipai.Client.Storage;

/// <summary>What an entry carries.</summary>
public enum OutboxEntryKind
{
    /// <summary>A report with its photos.</summary>
    Report = 0,

    /// <summary>A notice shown or a choice made, as evidence for the server.</summary>
    ConsentEvidence,
}
