using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Reads URLs that contain a password or a token.</summary>
/// <remarks>Any other URL is not a personal value.</remarks>
internal static class UrlReader
{
    private const int LongestScheme = 12;
    private const int LeastSecret = 6;
    private const string ClosingSigns = ".,;:!?)]}'\"";

    private static readonly SearchValues<char> UrlCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%|");

    private const int LeastStep = 16;

    private static readonly SearchValues<char> StepCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly string[] KeyedSteps =
        ["hook", "robot", "bot", "token", "secret", "reset", "verify", "activate", "confirm", "magic", "invite", "unsubscribe"];

    private static readonly string[] SecretNames =
    [
        "token", "access_token", "accesstoken", "refresh_token", "id_token", "auth", "authorization", "key", "apikey", "api_key", "appkey",
        "app_key", "secret",
        "appsecret", "app_secret", "client_secret", "sign", "sig", "signature", "password", "passwd", "pwd", "pass", "session", "sessionid",
        "session_id", "sid",
        "ticket", "jwt", "code", "x-amz-signature", "ossaccesskeyid", "accesskeyid", "accesskey", "access_key", "credential", "openid",
        "unionid", "sessionkey", "session_key",
    ];

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.After != ':' || token.Length > LongestScheme || !token.Text[token.End..].StartsWith("://"))
        {
            return;
        }

        // A scheme begins with a letter (RFC 3986, 3.1), so digits that somebody wrote before it are no part of the URL.
        int scheme = token.Value.IndexOfAnyExceptInRange('0', '9');
        if (scheme < 0)
        {
            return;
        }

        ReadOnlySpan<char> rest = token.Text[token.Start..Math.Min(token.Text.Length, token.Start + TextRecognizer.LongestFinding)];
        int length = rest.IndexOfAnyExcept(UrlCharacters);
        ReadOnlySpan<char> url = (length < 0 ? rest : rest[..length]).TrimEnd(ClosingSigns);
        if (url.Length <= token.Length + 3)
        {
            return;
        }

        ReadOnlySpan<char> tail = url[(token.Length + 3)..];
        int authority = tail.IndexOfAny("/?#");
        FindingRule? rule = HasCredentials(authority < 0 ? tail : tail[..authority]) ? FindingRules.UrlCredentials
            : authority >= 0 && (HasSecret(tail[authority..]) || HasSecretStep(tail)) ? FindingRules.UrlToken
            : null;
        if (rule is not null)
        {
            found.Add(new TextFinding(
                FindingKinds.SecretUrl, token.Start + scheme, url.Length - scheme, rule, 0.95, FindingValidation.Passed));
        }
    }

    private static bool HasCredentials(ReadOnlySpan<char> authority)
    {
        int at = authority.LastIndexOf('@');
        int colon = at < 0 ? -1 : authority[..at].IndexOf(':');
        return colon >= 0 && colon < at - 1 && at < authority.Length - 1;
    }

    /// <summary>
    /// Indicates whether a step behind a word such as <c>hooks</c> or <c>reset</c> is a token that alone gives the right to act.
    /// </summary>
    private static bool HasSecretStep(ReadOnlySpan<char> tail)
    {
        bool isKeyed = false;
        int query = tail.IndexOfAny('?', '#');
        ReadOnlySpan<char> path = query < 0 ? tail : tail[..query];
        foreach (Range part in path.Split('/'))
        {
            ReadOnlySpan<char> step = path[part];
            if (isKeyed && step.Length >= LeastStep && !step.ContainsAnyExcept(StepCharacters)
                && step.ContainsAnyInRange('0', '9') && step.ContainsAnyInRange('A', 'z'))
            {
                return true;
            }

            foreach (string word in KeyedSteps)
            {
                isKeyed |= step.Contains(word, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool HasSecret(ReadOnlySpan<char> parameters)
    {
        int from = parameters.IndexOfAny('?', '#');
        while (from >= 0)
        {
            parameters = parameters[(from + 1)..];
            int end = parameters.IndexOfAny('&', '#', ';');
            ReadOnlySpan<char> pair = end < 0 ? parameters : parameters[..end];
            int equals = pair.IndexOf('=');
            if (equals > 0 && ((pair.Length - equals - 1 >= LeastSecret && IsSecret(pair[..equals]))
                || (pair.Length > equals + 1 && FieldNames.Find(pair[..equals]).Kind == FieldKind.Secret)))
            {
                return true;
            }

            from = end;
        }

        return false;
    }

    private static bool IsSecret(ReadOnlySpan<char> name)
    {
        foreach (string secret in SecretNames)
        {
            if (name.Equals(secret, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
