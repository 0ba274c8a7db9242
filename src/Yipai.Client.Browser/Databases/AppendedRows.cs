namespace Yipai.Client.Browser.Databases;

/// <summary>Adds rows that never change, one after the other, and reads those of a person.</summary>
internal static class AppendedRows
{
    /// <summary>Adds a row with its sealed content at the end.</summary>
    /// <remarks>A known key changes nothing.</remarks>
    public static async ValueTask AppendAsync(
        this BrowserDatabase database, StoredRow row, byte[] content, CancellationToken cancellationToken)
    {
        string part = $"{row.Key}/";
        await database.ChangeAsync(
            [RowRange.Last(), RowRange.Key(row.Key)],
            new Dictionary<string, byte[]> { [part] = content },
            (rows, changes) =>
            {
                if (rows.All(known => known.Key != row.Key))
                {
                    changes.Put.Add(row with { Sequence = rows.Max(known => known.Sequence) + 1 ?? 1 });
                    changes.Stored.Add(part);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the rows of one kind and one person, in the order in which they were added.</summary>
    public static async ValueTask<IReadOnlyList<StoredRow>> ReadAppendedAsync(
        this BrowserDatabase database, string kind, string subjectId, CancellationToken cancellationToken) =>
    [
        .. (await database.ReadAsync(cancellationToken, RowRange.Subject(subjectId)).ConfigureAwait(false))
            .Where(row => row.IsOfKind(kind)).OrderBy(row => row.Sequence),
    ];

    /// <summary>Indicates whether a row has this kind.</summary>
    public static bool IsOfKind(this StoredRow row, string kind) => row.Key.StartsWith($"{kind}/", StringComparison.Ordinal);
}
