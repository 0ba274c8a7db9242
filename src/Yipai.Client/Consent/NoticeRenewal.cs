using Yipai.Cases;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Consent;

/// <summary>Asks the city for its present profile and lets the client's guard move on to it.</summary>
internal sealed class NoticeRenewal(ClientGuard guard, CityApi api, IRecordVerifier? pinned)
{
    private readonly HashSet<string> _toAsk = [];

    private volatile bool _isConfirmed;
    private volatile bool _isBeyondReach;

    /// <summary>Whether the city confirmed since the start that the guard has its present text.</summary>
    public bool IsConfirmed => _isConfirmed;

    /// <summary>Whether the city has a text that this host cannot show: its app must be updated first.</summary>
    public bool IsBeyondReach => _isBeyondReach;

    /// <summary>The scopes for which the city has no consent although this host has sent its records.</summary>
    public IReadOnlyList<string> ToAsk
    {
        get
        {
            lock (_toAsk)
            {
                return [.. _toAsk];
            }
        }
    }

    /// <summary>Notes that the city lacks a consent, or that the person has chosen by now.</summary>
    public void MarkToAsk(string scopeId, bool isToAsk)
    {
        lock (_toAsk)
        {
            _ = isToAsk ? _toAsk.Add(scopeId) : _toAsk.Remove(scopeId);
        }
    }

    /// <summary>Notes that the city asks for another text although it has the record of the text that this host shows.</summary>
    public void NoteBeyondReach() => _isBeyondReach = true;

    /// <summary>Fetches the profile and moves the guard on to it.</summary>
    /// <returns>True when the city gave a profile of today that a pinned key signed.</returns>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if ((pinned ?? CitySetup.VerifierOf(guard.City)) is not { } verifier || guard.City is null)
        {
            return false;
        }

        byte[] document = await api.ReadAsync("v1/city", cancellationToken).ConfigureAwait(false);
        if (await VerifyAsync(document, verifier, cancellationToken).ConfigureAwait(false) is not { } profile)
        {
            return false;
        }

        CityMove move = guard.MoveTo(profile);
        if (move != CityMove.Ignored)
        {
            (_isConfirmed, _isBeyondReach) = (move == CityMove.Moved, move == CityMove.BeyondReach);
        }

        return move != CityMove.Ignored;
    }

    private static async ValueTask<CityProfile?> VerifyAsync(byte[] document, IRecordVerifier verifier, CancellationToken cancellationToken)
    {
        try
        {
            return await CityProfile.VerifyAsync(document, verifier, cancellationToken).ConfigureAwait(false);
        }
        catch (CasesException)
        {
            return null;
        }
    }
}
