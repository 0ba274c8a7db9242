using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Consent;

/// <summary>Keeps a random number of this installation, from which each person gets another number.</summary>
/// <remarks>
/// Idea: an observation of no permission in the ledger of this device holds the number, which never leaves the device. What leaves is a
/// hash of it and of a use, such as a person's id. So the city tells two devices of a person apart, and cannot see that two persons share
/// one device. A new installation has a new ledger and with it a new number (P4.1.2-2(3)).
/// </remarks>
internal sealed class DeviceNumber(HandlerId handler, IConsentLedger ledger, IdentifierSource identifiers, TimeProvider time)
{
    private const int Length = 32;

    /// <summary>Returns the number for a use, 32 hexadecimal digits.</summary>
    public static string For(string number, string use) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}|{use}")))[..Length];

    /// <summary>Returns the number of this installation, and keeps a new number if the ledger holds no number.</summary>
    public async ValueTask<string> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        await ledger.AppendAsync(
            new PermissionObservation
            {
                EntryId = identifiers.NewIdentifier(),
                SubjectId = ConsentClient.NobodyYet,
                HandlerId = handler,
                PolicyHash = "",
                At = time.GetUtcNow(),
                Channel = "",
                DeviceId = identifiers.NewIdentifier().ToString("N"),
                Permission = DevicePermission.None,
                State = PermissionState.Unknown,
            },
            cancellationToken).ConfigureAwait(false);

        // Another call may have kept a number in between, and then the first one in the ledger counts for both.
        return (await ReadAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private async ValueTask<string?> ReadAsync(CancellationToken cancellationToken) => await ledger
        .ReadAsync(handler, ConsentClient.NobodyYet, cancellationToken).OfType<PermissionObservation>()
        .Where(entry => entry.Permission == DevicePermission.None).Select(entry => entry.DeviceId)
        .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
}
