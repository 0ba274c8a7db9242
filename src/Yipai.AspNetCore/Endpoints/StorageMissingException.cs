namespace Yipai.AspNetCore.Endpoints;

/// <summary>The exception for a host that maps the city's routes before it chose where the city keeps its records.</summary>
public sealed class StorageMissingException : InvalidOperationException
{
    internal StorageMissingException()
        : base("YP0502: The routes of the city need a storage. Call UseSqlite or UsePostgreSql on the result of AddYipai, "
            + "or register stores of your own and call AddStoredServices.")
    {
    }

    /// <summary>Gets the code, <c>YP0502</c>.</summary>
    public string Code { get; } = "YP0502";
}
