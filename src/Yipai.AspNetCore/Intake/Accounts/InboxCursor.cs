using System.Buffers.Binary;
using System.Buffers.Text;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Writes a place in an inbox as the opaque text that a client sends back.</summary>
internal static class InboxCursor
{
    private const int IdLength = 16;

    public static string Write(InboxPlace place)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long) + IdLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.At.UtcTicks);
        place.Id.TryWriteBytes(bytes[sizeof(long)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor.</summary>
    /// <remarks>A text that is not a cursor gives null, so that reading starts from the beginning.</remarks>
    public static InboxPlace? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long) + IdLength];
        if (!Base64Url.IsValid(cursor, out int length) || length != bytes.Length)
        {
            return null;
        }

        Base64Url.DecodeFromChars(cursor, bytes);
        long ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new InboxPlace(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[sizeof(long)..])) : null;
    }
}
