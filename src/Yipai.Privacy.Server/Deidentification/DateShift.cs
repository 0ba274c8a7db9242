using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Shifts the dates of each person by that person's own number of days.</summary>
/// <remarks>Intervals stay the same, dates do not.</remarks>
public sealed class DateShift
{
    private readonly byte[] _key;
    private readonly int _most;

    /// <summary>Creates a shift for one purpose.</summary>
    /// <param name="key">The root secret.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="mostDays">The largest shift in days, forward or back; 1 to 3650.</param>
    public DateShift(DeidentificationKey key, ProcessingPurpose purpose, int mostDays = 365)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostDays, 3650);
        _key = key.Derive(purpose, "date-shift");
        _most = mostDays;
    }

    /// <summary>Returns the shifted date, which is never the same day.</summary>
    public DateOnly Shift(SubjectId subjectId, DateOnly date)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return date.AddDays(DaysOf(subjectId));
    }

    /// <summary>Returns the original of a shifted date.</summary>
    public DateOnly Restore(SubjectId subjectId, DateOnly shifted)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return shifted.AddDays(-DaysOf(subjectId));
    }

    private int DaysOf(SubjectId subjectId)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(subjectId.Value), hash);
        int days = (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (2 * (ulong)_most)) - _most;
        return days >= 0 ? days + 1 : days;
    }
}
