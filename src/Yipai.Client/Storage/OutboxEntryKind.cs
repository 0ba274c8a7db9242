namespace Yipai.Client.Storage;

/// <summary>The kind of content of an outbox entry.</summary>
public enum OutboxEntryKind
{
    /// <summary>A report with its photos.</summary>
    Report = 0,

    /// <summary>A shown notice or a choice, as evidence for the server.</summary>
    ConsentEvidence,
}
