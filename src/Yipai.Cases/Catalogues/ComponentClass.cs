namespace Yipai.Cases.Catalogues;

/// <summary>The five classes of components that the policy names (P3-9), a closed set.</summary>
public enum ComponentClass
{
    /// <summary>其他设施类.</summary>
    Other = 0,

    /// <summary>市政公用设施类.</summary>
    MunicipalUtility,

    /// <summary>道路交通设施类.</summary>
    RoadTraffic,

    /// <summary>市容环境设施类.</summary>
    CityAppearance,

    /// <summary>园林绿化设施类.</summary>
    Landscaping,
}
