namespace Yipai.Client.Storage;

/// <summary>Specifies the kind of content of an outbox entry.</summary>
public enum OutboxEntryKind
{
    /// <summary>The entry is a report with its photos.</summary>
    Report = 0,

    /// <summary>The entry proves to the server that a notice was shown or that the person recorded a consent.</summary>
    LedgerEntry,
}
