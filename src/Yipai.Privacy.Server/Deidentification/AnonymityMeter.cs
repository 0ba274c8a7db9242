using System.Text;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Counts classes of equal quasi-identifiers over a stream of rows, for k-anonymity, l-diversity and risk.</summary>
/// <remarks>
/// Idea: each row becomes one key of its quasi-identifiers. A hash table counts the rows and the different sensitive values of each
/// key, and k and l are the minima over the table.
/// Invariant: memory grows with the classes, not with the rows, and stays below a bound. If there are too many classes, read the rows
/// once for each of several partitions and <see cref="AnonymityMeasure.Join"/> the results. The result is exact, because equal keys
/// always fall into one partition.
/// Source: GB/T 42460-2023, annex D. A meter serves one thread at a time.
/// </remarks>
public sealed class AnonymityMeter
{
    private const byte ColumnEnd = 0x1F;

    private readonly ClassTable _classes;
    private readonly int _columns;
    private readonly (int Index, int Count) _partition;
    private byte[] _key = new byte[256];

    /// <summary>Creates a meter of rows with <paramref name="columns"/> quasi-identifiers.</summary>
    /// <param name="columns">The number of quasi-identifiers of a row, 1 or more.</param>
    /// <param name="maximumClasses">
    /// The largest number of classes held, 1 or more. A class takes about 100 bytes, and up to 512 more if l is measured.
    /// </param>
    /// <param name="partition">The partition to count and the number of partitions; by default all rows are counted.</param>
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
    /// <param name="quasiIdentifiers">The quasi-identifiers of the row, one for each column.</param>
    /// <param name="sensitive">The sensitive value of the row, or null if l is not needed.</param>
    /// <exception cref="PrivacyServerException">
    /// YP0196: there are more classes than the meter may hold. YP0197: the row has a different number of columns.
    /// </exception>
    public void Add(ReadOnlySpan<string> quasiIdentifiers, string? sensitive = null)
    {
        ReadOnlySpan<byte> key = KeyOf(quasiIdentifiers);
        ulong hash = ClassTable.HashOf(key);
        if (hash % (ulong)_partition.Count == (ulong)_partition.Index)
        {
            _classes.Add(key, hash, sensitive is null ? null : ClassTable.HashOf(Encoding.UTF8.GetBytes(sensitive)));
        }
    }

    /// <summary>Returns the measure of the rows counted so far.</summary>
    public AnonymityMeasure Measure() => _classes.Measure();

    /// <summary>Indicates whether a counted row lies in a class that is large and diverse enough to be released.</summary>
    /// <remarks>
    /// Any other row must be suppressed. A meter counts only the rows of its partition. Ask the meter of the row's partition.
    /// </remarks>
    /// <param name="quasiIdentifiers">The quasi-identifiers of the row.</param>
    /// <param name="k">The smallest number of rows in its class, 2 or more.</param>
    /// <param name="l">The smallest number of different sensitive values in its class, up to 64, or 0 if l is not needed.</param>
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

            // Every value is followed by its length, so that two different rows never give the same key.
            int written = Encoding.UTF8.GetBytes(value, _key.AsSpan(length));
            length += written;
            _key[length++] = ColumnEnd;
            BitConverter.TryWriteBytes(_key.AsSpan(length), written);
            length += sizeof(int);
        }

        return _key.AsSpan(0, length);
    }
}
