namespace Yipai.Testing.Faults;

/// <summary>Specifies what goes wrong with one request.</summary>
public enum FaultKind
{
    /// <summary>Nothing goes wrong.</summary>
    None = 0,

    /// <summary>The connection breaks before the city has seen the request.</summary>
    CutBefore,

    /// <summary>The city acts, and the connection breaks before its answer arrives.</summary>
    CutAfter,

    /// <summary>The city acts, and its answer arrives late.</summary>
    Slow,

    /// <summary>The city does not act and answers something else, such as 503 or 429.</summary>
    Refused,

    /// <summary>The city acts, and something on the way replaces the body of its answer.</summary>
    WrongBody,

    /// <summary>Something on the way answers with a page that it calls JSON, and the city sees nothing.</summary>
    HtmlAsJson,

    /// <summary>Something on the way redirects the request to another host, and the city sees nothing.</summary>
    Redirect,
}
