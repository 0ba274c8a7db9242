namespace Yipai.Samples.CityServer.Storage;

/// <summary>One entry of the audit log, byte for byte.</summary>
public sealed class AuditEntryRow
{
    public required long Sequence { get; init; }

    public required byte[] Bytes { get; set; }

    public required byte[] LeafHash { get; set; }
}

/// <summary>The salt of one commitment; destroying it closes the commitment for good.</summary>
public sealed class AuditOpeningRow
{
    public required long Sequence { get; init; }

    public required string Name { get; init; }

    public required byte[] Salt { get; init; }
}

/// <summary>The size and root of the log.</summary>
public sealed class AuditHeadRow
{
    public int Id { get; init; }

    public required long Size { get; set; }

    public required byte[] Root { get; set; }
}
