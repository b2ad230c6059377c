import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the views draw; everything else of the library stays away.
use([BarChart, GridComponent, LegendComponent, LineChart, SankeyChart, SVGRenderer, TooltipComponent]);

export { init };
