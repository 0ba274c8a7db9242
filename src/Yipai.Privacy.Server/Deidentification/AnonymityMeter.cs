using System.Text;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Counts classes of equal quasi-identifiers over a stream of rows: k-anonymity, l-diversity and risk.</summary>
/// <remarks>
/// Memory grows with the classes, not with the rows, and never past a bound. Where classes are too many, read the rows once for each of
/// several partitions and <see cref="AnonymityMeasure.Join"/> the results: they are exact. For one thread at a time.
/// </remarks>
public sealed class AnonymityMeter
{
    private const byte ColumnEnd = 0x1F;

    private readonly ClassTable _classes;
    private readonly int _columns;
    private readonly (int Index, int Count) _partition;
    private byte[] _key = new byte[256];

    /// <summary>A meter of rows with so many quasi-identifiers.</summary>
    /// <param name="columns">How many quasi-identifiers a row has, 1 or more.</param>
    /// <param name="maximumClasses">The most classes held, 1 or more; about 100 bytes each, and up to 512 more where l is counted.</param>
    /// <param name="partition">Which of how many partitions to count; all rows when left out.</param>
    public AnonymityMeter(int columns, int maximumClasses = 4_000_000, (int Index, int Count)? partition = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumClasses, 1);
        _columns = columns;
        _classes = new ClassTable(maximumClasses);
        _partition = partition ?? (0, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(_partition.Index >= 0 && _partition.Index < _partition.Count, true, nameof(partition));
    }

    /// <summary>Counts a row.</summary>
    /// <param name="quasiIdentifiers">Its quasi-identifiers, as many as the meter has columns.</param>
    /// <param name="sensitive">Its sensitive value, or null where l is not asked for.</param>
    /// <exception cref="PrivacyServerException">YP0196: there are more classes than may be held. YP0197: another number of columns.</exception>
    public void Add(ReadOnlySpan<string> quasiIdentifiers, string? sensitive = null)
    {
        ReadOnlySpan<byte> key = KeyOf(quasiIdentifiers);
        ulong hash = ClassTable.HashOf(key);
        if (hash % (ulong)_partition.Count == (ulong)_partition.Index)
        {
            _classes.Add(key, hash, sensitive is null ? null : ClassTable.HashOf(Encoding.UTF8.GetBytes(sensitive)));
        }
    }

    /// <summary>What the rows so far come to.</summary>
    public AnonymityMeasure Measure() => _classes.Measure();

    /// <summary>Whether a row that was counted lies in a class large and diverse enough to be released; any other is to be suppressed.</summary>
    /// <remarks>A row of another partition was not counted: ask the meter of its partition.</remarks>
    /// <param name="quasiIdentifiers">Its quasi-identifiers.</param>
    /// <param name="k">The least rows of its class, 2 or more.</param>
    /// <param name="l">The fewest different sensitive values of its class, up to 64; 0 where l is not asked for.</param>
    public bool MayRelease(ReadOnlySpan<string> quasiIdentifiers, int k, int l = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        ReadOnlySpan<byte> key = KeyOf(quasiIdentifiers);
        (long rows, int diversity) = _classes.Find(key, ClassTable.HashOf(key));
        return rows >= k && diversity >= l;
    }

    private ReadOnlySpan<byte> KeyOf(ReadOnlySpan<string> quasiIdentifiers)
    {
        if (quasiIdentifiers.Length != _columns)
        {
            throw PrivacyServerException.OtherColumns();
        }

        int length = 0;
        foreach (string value in quasiIdentifiers)
        {
            int needed = length + Encoding.UTF8.GetMaxByteCount(value.Length) + sizeof(int) + 1;
            if (needed > _key.Length)
            {
                Array.Resize(ref _key, Math.Max(needed, _key.Length * 2));
            }

            // The length ends each value too, so that no text can pass for two columns.
            int written = Encoding.UTF8.GetBytes(value, _key.AsSpan(length));
            length += written;
            _key[length++] = ColumnEnd;
            BitConverter.TryWriteBytes(_key.AsSpan(length), written);
            length += sizeof(int);
        }

        return _key.AsSpan(0, length);
    }
}
