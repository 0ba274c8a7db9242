using Org.BouncyCastle.Crypto.Fpe;
using Org.BouncyCastle.Crypto.Parameters;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Benchmarks;

/// <summary>Compares FF1 with another implementation, and the anonymity of a million rows with a plain dictionary of them.</summary>
internal static class DeidentificationWorkloads
{
    private const int DigitCount = 18;
    private const int RowCount = 1_000_000;

    private static long _least;

    public static void Run()
    {
        EncryptDigits();
        MeasureRows();
    }

    private static void EncryptDigits()
    {
        byte[] key = new byte[16], digits = new byte[DigitCount], tweak = [1, 2, 3];
        using var cipher = new Ff1Cipher(key, 10);
        var engine = new FpeFf1Engine();
        engine.Init(true, new FpeParameters(new KeyParameter(key), 10, tweak));
        byte[] theirs = new byte[DigitCount];
        Measurement.Compare(
            $"`Ff1Cipher.Encrypt`, {DigitCount} digits", () => cipher.Encrypt(digits, tweak, digits),
            "BouncyCastle", () => engine.ProcessBlock(theirs, 0, DigitCount, theirs, 0));
    }

    private static void MeasureRows()
    {
        var random = new Random(7);
        string[][] rows = [.. Enumerable.Range(0, RowCount).Select(_ => new[]
        {
            $"{random.Next(11, 66)}{random.Next(10)}{random.Next(10)}00", $"{random.Next(10) * 10}",
            random.Next(2) == 0 ? "M" : "F", $"{random.Next(12)}",
            $"{random.Next(4)}", $"{random.Next(3)}",
        })];
        Measurement.Compare(
            "k of 1,000,000 rows of 6 columns", () =>
            {
                var meter = new AnonymityMeter(6);
                foreach (string[] row in rows)
                {
                    meter.Add(row);
                }

                _least = meter.Measure().SmallestClass;
            },
            "a dictionary of joined rows", () =>
            {
                var counts = new Dictionary<string, int>();
                foreach (string[] row in rows)
                {
                    string key = string.Join('\u001f', row);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }

                _least = counts.Values.Min();
            });
    }
}
