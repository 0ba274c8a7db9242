using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Yipai.Cases.Media;

/// <summary>Finds the end of a scan's coded pixels (T.81 B.1.1.5).</summary>
internal static class JpegEntropy
{
    /// <summary>The number of vectors in a turn, after which the loop checks for a marker.</summary>
    private const int Turn = 4;

    /// <summary>
    /// Returns the index of the first marker that is neither stuffing nor a restart, or -1 if the data has no such marker.
    /// </summary>
    /// <remarks>A prefix in the last place does not count as a marker, because its second byte is missing.</remarks>
    public static int FindMarker(ReadOnlySpan<byte> data)
    {
        int at = 0;
        while (true)
        {
            at = FindUnstuffed(data, at);
            if (at < 0 || (data[at + 1] is not JpegMarker.Prefix && !JpegMarker.IsRestart(data[at + 1])))
            {
                return at;
            }

            at++;
        }
    }

    // Idea: FF 00 stands for a coded FF byte, so a marker is an FF whose next byte is not 00. Compare every byte with its neighbour, 32
    // pairs per vector and four vectors per turn: a stuffed prefix becomes zero, so any FF left is the maximum of the turn.
    // Invariant: no prefix before the current byte is unstuffed. The loop at the end handles the last bytes one by one.
    // Source: ITU-T T.81, B.1.1.5 (byte stuffing).
    private static int FindUnstuffed(ReadOnlySpan<byte> data, int at)
    {
        ReadOnlySpan<Vector256<byte>> seconds = MemoryMarshal.Cast<byte, Vector256<byte>>(data[Math.Min(at + 1, data.Length)..]);
        ReadOnlySpan<Vector256<byte>> firsts = MemoryMarshal.Cast<byte, Vector256<byte>>(data[at..])[..seconds.Length];
        while (seconds.Length >= Turn && firsts.Length >= Turn && !Vector256.EqualsAny(
            Vector256.Max(
                Vector256.Max(Unstuffed(firsts[0], seconds[0]), Unstuffed(firsts[1], seconds[1])),
                Vector256.Max(Unstuffed(firsts[2], seconds[2]), Unstuffed(firsts[3], seconds[3]))),
            Vector256.Create(JpegMarker.Prefix)))
        {
            firsts = firsts[Turn..];
            seconds = seconds[Turn..];
            at += Turn * Vector256<byte>.Count;
        }

        for (; at < data.Length - 1; at++)
        {
            if (data[at] == JpegMarker.Prefix && data[at + 1] != JpegMarker.Stuffing)
            {
                return at;
            }
        }

        return -1;
    }

    private static Vector256<byte> Unstuffed(Vector256<byte> first, Vector256<byte> second) =>
        Vector256.AndNot(first, Vector256.Equals(second, Vector256<byte>.Zero));
}
