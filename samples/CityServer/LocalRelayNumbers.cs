using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Samples.CityServer;

/// <summary>Gives numbers as the relay of a telephone company would, but connects no call: it is a stand-in for local use.</summary>
/// <remarks>
/// A number comes from a keyed hash, so that one person has the same number for one audience and nobody can compute the person's number
/// from it. It begins with 000, which no real number does, so that nobody takes it for one. A real host asks its company for numbers.
/// </remarks>
public sealed class LocalRelayNumbers : IRelayNumbers, IDisposable
{
    private const int Numbers = 100_000_000;
    private const int KeyBytes = 32;

    private readonly HMACSHA256 _hash;
    private readonly Lock _lock = new();

    private LocalRelayNumbers(byte[] key) => _hash = new HMACSHA256(key);

    /// <summary>Opens the key file, or makes it, so that the numbers stay the same after the next start.</summary>
    public static LocalRelayNumbers Open(string path) =>
        new(KeyFile.Open(path, () => RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>Makes a masker that shows staff a number of the relay instead of a reporter's number (隐私通话, P4.1.2-9(5)).</summary>
    public Masker CreateMasker() => Masker.Create(options =>
    {
        options.Rules = MaskingRules.Default.WithField(
            DataItems.MobileNumber, Audience.Staff, MaskFormat.Relay, ClauseId.Parse("P4.1.2-9(5)"));
        options.Relay = this;
    });

    /// <inheritdoc/>
    public string? Find(DataItem item, ReadOnlySpan<char> value, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item != DataItems.MobileNumber)
        {
            return null;
        }

        byte[] asked = [(byte)audience, .. MemoryMarshal.AsBytes(value)];
        lock (_lock)
        {
            return $"000{BinaryPrimitives.ReadUInt32BigEndian(_hash.ComputeHash(asked)) % Numbers:D8}";
        }
    }

    /// <summary>Clears the key.</summary>
    public void Dispose() => _hash.Dispose();
}
