using Yipai.Cases;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Consent;

/// <summary>Asks the city for its present profile, and switches the guard of the client to it.</summary>
internal sealed class NoticeRenewal(ClientGuard guard, CityApi api, CityVerifiers verifiers)
{
    private readonly HashSet<string> _toAsk = [];

    private volatile bool _isConfirmed;
    private volatile bool _isBeyondReach;

    /// <summary>Indicates whether the city has confirmed since the start that the guard uses the present text.</summary>
    public bool IsConfirmed => _isConfirmed;

    /// <summary>Indicates whether the city has a text that this host cannot show until its app is updated.</summary>
    public bool IsBeyondReach => _isBeyondReach;

    /// <summary>Gets the scopes for which the city has no consent although this host has sent its records.</summary>
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

    /// <summary>Adds a scope whose consent the city lacks, or removes a scope on which the person has chosen meanwhile.</summary>
    public void MarkToAsk(string scopeId, bool isToAsk)
    {
        lock (_toAsk)
        {
            _ = isToAsk ? _toAsk.Add(scopeId) : _toAsk.Remove(scopeId);
        }
    }

    /// <summary>Notes that the city demands another text, although it has the record of the text that this host shows.</summary>
    public void NoteBeyondReach() => _isBeyondReach = true;

    /// <summary>Fetches the profile from the city, and switches the guard to it.</summary>
    /// <returns>True if a pinned key signed the profile, and the guard did not ignore it as foreign or outdated.</returns>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (guard.City is null || verifiers.Find(guard.City) is not { } verifier)
        {
            return false;
        }

        byte[] document = await api.ReadAsync($"v1/city{guard.ProductQuery}", cancellationToken).ConfigureAwait(false);
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
