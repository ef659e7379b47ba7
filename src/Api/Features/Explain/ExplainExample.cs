namespace Indicators.Api.Features.Explain;

/// <summary>A real answer, for the contract.</summary>
internal static class ExplainExample
{
    public const string Json =
        """
        {
          "figure": {
            "indicator": "tech-contract-turnover",
            "indicatorName": "技术合同成交额",
            "region": "421200",
            "regionName": "咸宁市",
            "period": "2020-H1",
            "periodLabel": "2020年上半年",
            "start": "2020-01-01",
            "end": "2020-06-30",
            "unit": "亿元",
            "value": 30.13,
            "status": "final",
            "derived": false,
            "observed": null,
            "flags": [],
            "target": {
              "kind": "level",
              "operator": "atLeast",
              "value": 50,
              "high": null,
              "period": "2020",
              "commitment": "expected",
              "setBy": "421200"
            },
            "targetCount": 1,
            "required": 50,
            "completion": 60.26,
            "gap": -19.87,
            "met": false,
            "formula": null,
            "actualPeriod": "2020-H1",
            "reasons": {}
          },
          "measure": "completion",
          "inputs": [
            {
              "role": "actual",
              "indicator": "tech-contract-turnover",
              "indicatorName": "技术合同成交额",
              "region": "421200",
              "regionName": "咸宁市",
              "period": "2020-H1",
              "periodLabel": "2020年上半年",
              "value": 30.13,
              "unit": "亿元",
              "status": "final",
              "bound": null,
              "high": null,
              "derived": false,
              "parts": [],
              "contradiction": null,
              "target": null,
              "revision": 2,
              "source": "2020年上半年工作总结",
              "note": null,
              "updated": "2020-07-20T09:30:00+00:00",
              "reason": null
            },
            {
              "role": "target",
              "indicator": "tech-contract-turnover",
              "indicatorName": "技术合同成交额",
              "region": "421200",
              "regionName": "咸宁市",
              "period": "2020",
              "periodLabel": "2020年",
              "value": 50,
              "unit": "亿元",
              "status": null,
              "bound": null,
              "high": null,
              "derived": false,
              "parts": [],
              "contradiction": null,
              "target": {
                "kind": "level",
                "operator": "atLeast",
                "value": 50,
                "high": null,
                "period": "2020",
                "commitment": "expected",
                "setBy": "421200"
              },
              "revision": 1,
              "source": "2020年工作要点",
              "note": null,
              "updated": "2020-07-20T09:30:00+00:00",
              "reason": null
            }
          ],
          "formula": {
            "words": "完成率 = 实绩 ÷ 目标 × 100",
            "numbers": "30.13 ÷ 50 × 100 = 60.26"
          },
          "steps": [
            {
              "name": "gap",
              "words": "与目标之差 = 实绩 − 目标",
              "numbers": "30.13 − 50 = -19.87",
              "exact": "-19.87",
              "reason": null
            }
          ],
          "exact": "60.26",
          "rounding": {
            "decimals": 2,
            "mode": "half-up",
            "shown": 60.26
          },
          "reason": null,
          "ranking": null,
          "revision": 2
        }
        """;
}
