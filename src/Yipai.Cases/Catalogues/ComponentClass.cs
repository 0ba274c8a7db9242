namespace Yipai.Cases.Catalogues;

/// <summary>Specifies the five classes of components that the policy names (P3-9), a closed set.</summary>
public enum ComponentClass
{
    /// <summary>The other facilities (其他设施类).</summary>
    Other = 0,

    /// <summary>Municipal utilities (市政公用设施类).</summary>
    MunicipalUtility,

    /// <summary>Road and traffic facilities (道路交通设施类).</summary>
    RoadTraffic,

    /// <summary>Facilities of cityscape and environment (市容环境设施类).</summary>
    CityAppearance,

    /// <summary>Greenery (园林绿化设施类).</summary>
    Landscaping,
}
