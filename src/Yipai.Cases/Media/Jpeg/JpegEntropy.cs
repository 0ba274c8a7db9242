using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Yipai.Cases.Media;

/// <summary>Finds where the coded pixels of a scan end (T.81 B.1.1.5).</summary>
internal static class JpegEntropy
{
    /// <summary>Vectors looked at before it is asked whether one held a marker.</summary>
    private const int Turn = 4;

    /// <summary>Where the first marker stands that is neither stuffing nor a restart; -1 if none does.</summary>
    /// <remarks>A prefix in the last place is no marker yet: its second byte decides.</remarks>
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

    // A prefix stands every few hundred bytes and is nearly always stuffed, so each byte is looked at together with the next, many pairs
    // a turn: what is stuffed becomes zero, and a prefix that is left is the largest byte of its turn.
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
