using System.Runtime.Intrinsics;

namespace Yipai.Cases.Media;

/// <summary>Finds where the coded pixels of a scan end (T.81 B.1.1.5).</summary>
internal static class JpegEntropy
{
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

    // A prefix stands every few hundred bytes and is nearly always stuffed, so both bytes are compared at once.
    private static int FindUnstuffed(ReadOnlySpan<byte> data, int at)
    {
        Vector256<byte> prefix = Vector256.Create(JpegMarker.Prefix);
        for (; at <= data.Length - 1 - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            Vector256<byte> first = Vector256.Equals(Vector256.Create(data[at..]), prefix);
            Vector256<byte> second = Vector256.Equals(Vector256.Create(data[(at + 1)..]), Vector256<byte>.Zero);
            uint found = Vector256.AndNot(first, second).ExtractMostSignificantBits();
            if (found != 0)
            {
                return at + System.Numerics.BitOperations.TrailingZeroCount(found);
            }
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
}
