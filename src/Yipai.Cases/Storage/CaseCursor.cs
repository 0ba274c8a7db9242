using System.Buffers.Binary;
using System.Buffers.Text;

namespace Yipai.Cases.Storage;

/// <summary>Represents the place behind a page of cases.</summary>
/// <remarks>Its text is opaque, and clients send it back unchanged.</remarks>
public readonly record struct CaseCursor
{
    private const int Length = sizeof(int) + sizeof(long);

    /// <summary>Creates the cursor behind a case.</summary>
    public CaseCursor(CaseNumber last) => Last = last;

    /// <summary>Gets the last case before the page.</summary>
    public CaseNumber Last { get; }

    /// <summary>Parses the text of a cursor.</summary>
    /// <exception cref="CasesException">YP0272: the text is not a cursor of this version.</exception>
    public static CaseCursor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(text, out int length) || length != Length)
        {
            throw CasesException.BadCursor();
        }

        Base64Url.DecodeFromChars(text, bytes);
        int day = BinaryPrimitives.ReadInt32BigEndian(bytes);
        long sequence = BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(int)..]);
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber && sequence > 0
            ? new CaseCursor(new CaseNumber(DateOnly.FromDayNumber(day), sequence))
            : throw CasesException.BadCursor();
    }

    /// <summary>Returns the text of the cursor, 16 letters, digits, hyphens and underscores.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Last.Day.DayNumber);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(int)..], Last.Sequence);
        return Base64Url.EncodeToString(bytes);
    }
}
