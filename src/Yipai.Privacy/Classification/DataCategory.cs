namespace Yipai.Privacy.Classification;

/// <summary>Names the 17 categories of personal information (P3-5), in policy order.</summary>
public enum DataCategory
{
    /// <summary>The information is personal but not listed; the policy's list ends in 等.</summary>
    Other = 0,

    /// <summary>Basic personal information (个人基本信息).</summary>
    BasicInfo,

    /// <summary>Identity information (身份信息).</summary>
    IdentityInfo,

    /// <summary>Biometric information (生物识别信息).</summary>
    Biometric,

    /// <summary>Network identity information (网络身份标识信息).</summary>
    NetworkIdentity,

    /// <summary>Health and physiological information (健康生理信息).</summary>
    /// <remarks>No clause collects it.</remarks>
    HealthPhysiological,

    /// <summary>Education and work information (教育工作信息).</summary>
    EducationWork,

    /// <summary>Property information (财产信息).</summary>
    Property,

    /// <summary>Communication information (通信信息).</summary>
    Communication,

    /// <summary>Information about contacts (联系人信息).</summary>
    Contacts,

    /// <summary>Records of internet use (上网记录).</summary>
    OnlineRecords,

    /// <summary>Information about the devices in use (常用设备信息).</summary>
    DeviceInfo,

    /// <summary>Location information (位置信息).</summary>
    Location,

    /// <summary>Information about whereabouts (行踪信息).</summary>
    Whereabouts,

    /// <summary>Transaction relations (交易关系).</summary>
    TransactionRelation,

    /// <summary>Records of browsing behaviour (浏览行为记录).</summary>
    BrowsingRecords,

    /// <summary>Records of consumption (相关消费记录).</summary>
    ConsumptionRecords,

    /// <summary>Results of payment and settlement (支付结算结果).</summary>
    PaymentSettlement,
}
